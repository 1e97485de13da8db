/** An incremental SHA-256: node:crypto's on the server and the command line, our own in a browser. */
export interface Digest {
  update(bytes: Uint8Array): void
  /** 64 hexadecimal digits. Call once, last. */
  hex(): string
}

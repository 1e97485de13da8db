/** Infons that hold concept ids; the vocabulary is the name in BioCreative V's files. */
export const idInfons = ['identifier', 'MESH', 'OMIM', 'NCBI Gene', 'NCBI Taxonomy', 'NCBIGene', 'NCBITaxon']

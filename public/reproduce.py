#!/usr/bin/env python3
"""Recompute a Rounds score and its intervals from the downloaded statistics. Standard library only.

    python3 reproduce.py statistics.json [--replicates 10000]

The download holds one row of statistics per instance, which cluster each instance belongs to, and the key of the
benchmark version's dice. A metric is a function of the rows' sum; replicate b sums the rows of clusters drawn with a
generator that depends on the key and b alone.
"""
import json
import math
import sys

MASK = 0xFFFFFFFF


def mix(word):
    """Finalizer of MurmurHash3 after adding the golden ratio."""
    h = (word + 0x9E3779B9) & MASK
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & MASK
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & MASK
    return h ^ (h >> 16)


def dice(key, replicate):
    """xoshiro128** of one replicate; yields 32-bit words."""
    words = [int(key[i : i + 8], 16) for i in (0, 8, 16, 24)]
    s0 = mix(replicate + words[0])
    s1 = mix(s0 + words[1])
    s2 = mix(s1 + words[2])
    s3 = mix(s2 + words[3])
    if not (s0 | s1 | s2 | s3):
        s0 = 1
    while True:
        product = (s1 * 5) & MASK
        yield ((((product << 7) | (product >> 25)) & MASK) * 9) & MASK
        shifted = (s1 << 9) & MASK
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = ((s3 << 11) | (s3 >> 21)) & MASK


def ratio(recipe, layout):
    a, b = layout.index(recipe["numerator"]), layout.index(recipe["denominator"])
    return lambda sums: sums[a] / sums[b] if sums[b] else None


def linear_ratio(recipe, layout):
    """One weighted sum of columns over another: means of any values, F1 from counts."""
    over, under = (
        [(layout.index(name), weight) for name, weight in recipe[part].items()]
        for part in ("numerator", "denominator")
    )

    def value(sums):
        whole = sum(weight * sums[c] for c, weight in under)
        return sum(weight * sums[c] for c, weight in over) / whole if whole else None

    return value


def macro_f1(recipe, layout):
    """Unweighted mean of the classes' F1; cells are (gold, predicted, column), predicted null for no class."""
    cells = recipe["cells"]
    labels = sorted({gold for gold, _, _ in cells} | {p for _, p, _ in cells if p is not None})

    def value(sums):
        scores = []
        for label in labels:
            tp = sum(sums[c] for gold, p, c in cells if gold == label and p == label)
            fp = sum(sums[c] for gold, p, c in cells if gold != label and p == label)
            fn = sum(sums[c] for gold, p, c in cells if gold == label and p != label)
            if tp + fp + fn:
                scores.append(2 * tp / (2 * tp + fp + fn))
        return sum(scores) / len(scores) if scores else None

    return value


RECIPES = {"ratio": ratio, "linear-ratio": linear_ratio, "macro-f1": macro_f1}


def wilson(successes, n, z=1.959963984540054):
    p, spread = successes / n, z * math.sqrt(successes * (n - successes) / n + z * z / 4)
    return [(successes + z * z / 2 - spread) / (n + z * z), (successes + z * z / 2 + spread) / (n + z * z)], p


def percentile(ordered, q):
    """Linear interpolation at position q * (B - 1), as NumPy does by default."""
    place = q * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def main():
    arguments = sys.argv[1:]
    replicates = None
    if "--replicates" in arguments:
        at = arguments.index("--replicates")
        replicates = int(arguments[at + 1])
        del arguments[at : at + 2]
    if len(arguments) != 1:
        sys.exit(__doc__)
    with open(arguments[0], encoding="utf-8") as file:
        data = json.load(file)
    layout, columns = data["layout"], data["columns"]
    n = len(columns[0])
    clusters = data["clusters"] or list(range(n))
    units = {}
    for instance, cluster in enumerate(clusters):
        units.setdefault(cluster, []).append(instance)
    # one summed row per unit, in ascending order of the clusters' numbers
    rows = [[sum(column[i] for i in units[c]) for column in columns] for c in sorted(units)]
    totals = [sum(column) for column in columns]

    for metric in data["metrics"]:
        recipe = metric["recipe"]
        if recipe is None:
            print(f'{metric["id"]}: this script does not know its formula; it is on the metric\'s page')
            continue
        evaluate = RECIPES[recipe["kind"]](recipe, layout)
        print(f'{metric["id"]}: {evaluate(totals)!r} (published {metric["value"]!r})')
        if recipe["kind"] == "ratio" and not data["clusters"]:
            a, b = layout.index(recipe["numerator"]), layout.index(recipe["denominator"])
            interval, _ = wilson(totals[a], totals[b])
            print(f'  Wilson 95 % interval: {interval} (published {metric["interval"]})')
        count = replicates or data["replicates"]
        values = []
        for b in range(count):
            draw = dice(data["diceKey"], b)
            sums = [0.0] * len(layout)
            for _ in rows:
                row = rows[next(draw) * len(rows) >> 32]
                for s, value in enumerate(row):
                    sums[s] += value
            values.append(evaluate(sums))
        defined = sorted(value for value in values if value is not None)
        low, high = percentile(defined, 0.025), percentile(defined, 0.975)
        print(f"  bootstrap 95 % interval of {count} replicates: [{low!r}, {high!r}]")
        print(f"  first replicates: {values[:3]!r}")


main()

"""What PyPI's `datasketches` makes of sketches: run by `sketches.rs` with the file of ours, one in hex on each line.

For each of ours it makes one of its own and prints a JSON line: what it read from ours, its own, the union of both with
the two before, and the intersections of ours and of its own with the one before. Estimates are the bits of the float.
"""
import json
import random
import struct
import sys

from datasketches import compact_theta_sketch, theta_intersection, theta_union, update_theta_sketch


def told(sketch):
    return {
        "estimate": struct.pack(">d", sketch.get_estimate()).hex(),
        "threshold": sketch.theta64,
        "kept": sketch.num_retained,
        "empty": sketch.is_empty(),
        "bytes": sketch.serialize().hex(),
    }


def union(sketches):
    union = theta_union(lg_k=20)
    for sketch in sketches:
        union.update(sketch)
    return union.get_result()


def intersection(one, other):
    both = theta_intersection()
    both.update(one)
    both.update(other)
    return both.get_result()


def own(chance):
    sketch = update_theta_sketch(lg_k=chance.randint(5, 10), p=chance.choice([1.0, 0.5, 0.05]))
    first, length = chance.randrange(2000), chance.choice([0, 1, 2, chance.randrange(3000)])
    for number in range(first, first + length):
        sketch.update(number)
    return sketch.compact(chance.random() < 0.8)


def main():
    chance = random.Random(5)
    before, own_before = None, None
    for line in open(sys.argv[1], encoding="ascii"):
        ours, theirs = compact_theta_sketch.deserialize(bytes.fromhex(line)), own(chance)
        before, own_before = before or ours, own_before or theirs
        print(json.dumps({
            "ours": told(ours),
            "own": told(theirs),
            "union": told(union([ours, before, theirs, own_before])),
            "both": told(intersection(ours, before)),
            "own_both": told(intersection(theirs, own_before)),
        }))
        before, own_before = ours, theirs


main()

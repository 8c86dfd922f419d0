"""Prints the values that chance.test.ts quotes. SciPy 1.10.1."""

from itertools import product

import numpy as np
from scipy.stats import beta, betabinom, binom


def differ(trials, others, rate_pmf):
    """P(the two means differ), by enumeration of every pair of counts; rate_pmf(k, n) for both sides under one rate p is integrated."""
    return 1 - sum(rate_pmf(k, j) for k, j in product(range(trials + 1), range(others + 1)) if k * others == j * trials)


def all_alike(p, trials, others):
    return differ(trials, others, lambda k, j: binom.pmf(k, trials, p) * binom.pmf(j, others, p))


def spread(a, b, trials, others):
    """Both sides of a case share a rate that is beta(a, b) over the cases: the total is beta-binomial, its order hypergeometric."""
    total = trials + others
    ways = lambda k, j: np.exp(np.log(comb(trials, k)) + np.log(comb(others, j)) - np.log(comb(total, k + j)))
    return differ(trials, others, lambda k, j: betabinom.pmf(k + j, total, a, b) * ways(k, j))


def comb(n, k):
    from math import comb as exact

    return float(exact(n, k))


print("all_alike(0.5, 2, 2) =", all_alike(0.5, 2, 2))
print("all_alike(0.8, 3, 3) =", all_alike(0.8, 3, 3))
print("all_alike(0.5, 3, 10) =", all_alike(0.5, 3, 10))
print("spread(1, 1, 2, 2) =", spread(1, 1, 2, 2))
print("spread(0.5, 0.2, 3, 3) =", spread(0.5, 0.2, 3, 3))
print("spread(2, 3, 4, 10) =", spread(2, 3, 4, 10))
print("spread(0.3, 0.1, 100, 100) =", spread(0.3, 0.1, 100, 100))

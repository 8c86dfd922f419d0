"""Prints the values that test/gate/course/predict.test.ts quotes. SciPy 1.10.1, NumPy 1.24.2.

A prediction at a look at k of n cases: d the differences of the cases seen, V_k = (sum(d²) + 1) / (k + 2) / k the variance of their
mean with two pseudo-cases, w the part of (sum(d²) + 1) / (k + 2) that is noise within cases, V_K what V_k becomes when all cases
are seen, and the noise has shrunk as further trials shrink it.
"""

import numpy as np
from scipy.stats import norm


def variances(d, w, left, n):
    k = len(d)
    spread = (np.sum(d**2) + 1) / (k + 2)
    w = min(w, spread)
    return spread / k, (spread - w + w * left) / n


def simple(d, cut, w, left, n):
    now, end = variances(d, w, left, n)
    return norm.cdf((d.mean() - cut) / np.sqrt(now - end))


def strict(d, floor, w, left, n, level, low=-1):
    now, end = variances(d, w, left, n)
    share = end / now
    expected = share * d.mean() + (1 - share) * max(d.mean(), 0)
    needed = floor + (floor - low) / n + norm.isf(level) * np.sqrt(end)
    return norm.cdf((expected - needed) / np.sqrt(end * (1 - share)))


# 25 of 100 cases, one trial of three: half of the sample variance is taken for noise, of which a third remains.
once = np.array([-1.0] * 3 + [1.0] + [0.0] * 21)
half = np.var(once, ddof=1) / 2
print("once, simple:", simple(once, -0.025, half, 1 / 3, 100), simple(once, -0.2, half, 1 / 3, 100))
print("once, strict:", strict(once, -0.05, half, 1 / 3, 100, 0.04), strict(once, -0.2, half, 1 / 3, 100, 0.04))

# All of 50 cases, two trials of three: ten of them flip on one side, with a sample variance of a half.
twice = np.array([0.5] * 6 + [-0.5] * 4 + [0.0] * 40)
within = 10 * 0.5 / 2 / 50
print("twice, simple:", simple(twice, -0.025, within, 2 / 3, 50), simple(twice, 0.03, within, 2 / 3, 50))
print("twice, strict:", strict(twice, -0.05, within, 2 / 3, 50, 0.0407))

# 20 of 40 cases, one trial of two, on top of nine of earlier runs of the baseline, which draws no more: only the candidate's noise
# shrinks, by half. Nothing tells how much of it there is: half of the spread; a candidate's trial counts 1, ten of a baseline 0.016.
pooled = np.array([0.1] * 10 + [-0.9] * 2 + [0.2] * 8)
left = (1 / 2 + 0.16 / 10) / (1 + 0.16 / 10)
print("pooled, simple:", simple(pooled, 0.0, np.var(pooled, ddof=1) / 2, left, 40))


def clustered(y, d, cut, w, left, k, n, reach):
    units = len(y)
    now = (np.sum(y**2) + reach**2) / (units + 2) / units
    spread = (np.sum(d**2) + 1) / (len(d) + 2)
    w = min(w, spread)
    end = now * (1 - w / spread * (1 - left)) * k / n
    return norm.cdf((y.mean() - cut) / np.sqrt(now - end))


# Ten clusters of two, all of 40 cases seen once: each cluster's two cases changed alike.
d = np.array([-1.0, -1.0, 1.0, 1.0] + [0.0] * 16)
y = d.reshape(10, 2).sum(axis=1) * 10 / 20
print("clusters, simple:", clustered(y, d, -0.025, np.var(d, ddof=1) / 2, 1 / 2, 20, 40, 1.0))

"""Prints the levels of many looks that spending.test.ts quotes, by Gauss-Legendre quadrature. NumPy 1.24.2, SciPy 1.10.1."""

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm


def levels(shares, alpha=0.05, nodes=1000):
    x, weight = np.polynomial.legendre.leggauss(nodes)
    at, mass, before, spent, out = np.array([0.0]), np.array([1.0]), 0.0, 0.0, []
    for t in shares:
        step = np.sqrt(t - before)
        boundary = brentq(lambda b: mass @ norm.sf((b - at) / step) - (alpha * t**2 - spent), 0, 9, xtol=1e-14)
        out.append(norm.sf(boundary / np.sqrt(t)))
        low = -9 * np.sqrt(t)
        heights = low + (boundary - low) * (x + 1) / 2
        density = norm.pdf((heights[:, None] - at[None, :]) / step) @ mass / step
        at, mass, before, spent = heights, density * weight * (boundary - low) / 2, t, alpha * t**2
    return np.array(out)


# A hundred trials of each case: a quarter and half of the cases, then all of them again and again.
shares = [0.0025, 0.005, *(np.arange(1, 101) / 100)]
print("levels(shares)[[0, 1, 2, 51, 101]] =", levels(shares)[[0, 1, 2, 51, 101]])
print("levels([1/12, 1/6, 1/3, 2/3, 1]) =", levels([1 / 12, 1 / 6, 1 / 3, 2 / 3, 1]))

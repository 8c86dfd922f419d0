"""Prints the values that bounded-mean/*.test.ts and gamma-sum.test.ts quote. SciPy 1.10.1, NumPy 1.24.2.

Gaffke's p-value of exact samples is computed in rational numbers, from the very doubles that the tests use, in two ways that
must agree: as a race of exponential phases, and by the partial fractions of the hypoexponential distribution. Binomial tails
are sums of rational numbers as well; SciPy's values stand beside them.
"""

import math
from fractions import Fraction

from numpy.polynomial.legendre import leggauss
from scipy.optimize import brentq
from scipy.stats import beta, binom


def race(scales):
    """P(sum of scale * Exp(1) <= 0). The phases of the positive and of the negative terms race: of two phases with scales a and
    -b, the first is over first with chance b / (a + b). Every term is positive: exact in Fractions, n eps in floats."""
    positive = [s for s in scales if s > 0]
    negative = [-s for s in scales if s < 0]
    one = type(scales[0])(1)
    row = [one] * (len(negative) + 1)
    for a in positive:
        after = one * 0
        for j in range(len(negative) - 1, -1, -1):
            after = (negative[j] * row[j] + a * after) / (a + negative[j])
            row[j] = after
        row[len(negative)] = one * 0
    return row[0]


def partial_fractions(scales):
    """The same for distinct scales: the sum over the negative ones of the product of s_j / (s_j - s_i) over all others."""
    total = Fraction(0)
    for j, s in enumerate(scales):
        if s < 0:
            term = Fraction(1)
            for i, other in enumerate(scales):
                if i != j:
                    term *= s / (s - other)
            total += term
    return total


def exact(values, low, m):
    """p-value of "the mean is at most m"."""
    scales = [Fraction(x) - Fraction(m) for x in [*values, low]]
    p = race(scales)
    if len(set(scales)) == len(scales):
        assert p == partial_fractions(scales)
    return p


def mid(values, low, high, m):
    """Half a pseudo-observation at each end is one whole one at low cos^2 + high sin^2 of a uniform angle."""
    base = [x - m for x in values]

    def at(angle):
        between = low * math.cos(angle) ** 2 + high * math.sin(angle) ** 2
        return race([*base, between - m])

    # A rational function of the scale on either side of 0, so that Gauss-Legendre converges at once.
    crossing = math.asin(math.sqrt((m - low) / (high - low)))

    def mean(nodes):
        total = 0
        for start, end in [(0, crossing), (crossing, math.pi / 2)]:
            for x, weight in zip(*leggauss(nodes)):
                total += weight * (end - start) / 2 * at((start + end + x * (end - start)) / 2)
        return total * 2 / math.pi

    assert math.isclose(mean(60), mean(100), rel_tol=1e-13)
    return mean(100)


def binomial_tail(k, n, p):
    """P(X >= k), exact."""
    p = Fraction(p)
    over, power = p.numerator, p.denominator
    under = power - over
    total = 0
    # The term over^i under^(n-i) comb(n, i), from i = n down.
    term = over**n
    for i in range(n, k - 1, -1):
        total += term
        term = term * under * i // (over * (n - i + 1))
    return Fraction(total, power**n)


def show(name, value):
    print(f"{name} = {float(value)!r}")


print("# binomial tails: exact, and SciPy")
for k, n, p in [
    (1, 1, 0.3),
    (1, 20, 0.05),
    (19, 20, 0.85),
    (300, 500, 0.55),
    (450, 500, 0.85),
    (1900, 2000, 0.94),
    (1, 2000, 0.0001),
    (9900, 10000, 0.985),
    (10000, 10000, 0.95),
    (5100, 10000, 0.5),
    (1500, 2000, 0.5),
    (1800, 2000, 0.5),
    (2000, 2000, 0.75),
    (9000, 10000, 0.75),
    (1000, 1000, 0.5),
    (1986, 2000, 0.85),
    (320, 333, 0.3125),
]:
    show(f"P(X >= {k}), n = {n}, p = {p}", binomial_tail(k, n, p))
    show(f"  binom.sf({k - 1}, {n}, {p})", binom.sf(k - 1, n, p))

print("# one-sided exact McNemar test: binom.sf(better - 1, better + worse, 0.5)")
for better, worse in [(8, 11), (11, 8), (1, 0), (0, 1), (40, 12), (700, 500), (5000, 0), (0, 2000)]:
    show(f"better {better}, worse {worse}", binomial_tail(better, better + worse, 0.5))

print("# Clopper-Pearson bounds: beta.ppf(alpha, k, n - k + 1)")
for k, n, alpha in [
    (1, 20, 0.05),
    (19, 20, 0.05),
    (20, 20, 0.05),
    (300, 500, 0.05),
    (450, 500, 0.025),
    (1900, 2000, 0.05),
    (9900, 10000, 0.05),
    (10000, 10000, 0.05),
    (300, 500, 1e-10),
    (300, 500, 1e-100),
    (300, 500, 1e-300),
    (300, 500, 0.999),
    (300, 500, 1 - 1e-9),
]:
    show(f"k = {k}, n = {n}, alpha = {alpha!r}", beta.ppf(alpha, k, n - k + 1))

print("# Jeffreys: beta.cdf(m, k + 0.5, n - k + 0.5), beta.ppf(alpha, k + 0.5, n - k + 0.5)")
for k, n, m in [(0, 1, 0.5), (20, 20, 0.85), (19, 20, 0.85), (300, 500, 0.55), (1900, 2000, 0.94), (9900, 10000, 0.985), (450, 500, 0.5)]:
    show(f"k = {k}, n = {n}, m = {m}", beta.cdf(m, k + 0.5, n - k + 0.5))
for k, n, alpha in [
    (0, 10, 0.05),
    (10, 10, 0.05),
    (19, 20, 0.05),
    (300, 500, 0.05),
    (9900, 10000, 0.05),
    (300, 500, 1e-10),
    (300, 500, 1e-300),
    (300, 500, 0.999),
    (300, 500, 1 - 1e-9),
]:
    show(f"k = {k}, n = {n}, alpha = {alpha!r}", beta.ppf(alpha, k + 0.5, n - k + 0.5))

print("# graded samples: rational numbers; mid: Gauss-Legendre")
GRADED = {
    "three": ([0.25, 0.5, 0.875], 0, 1),
    "thirds": ([0, 1 / 3, 1 / 3, 2 / 3, 1, 1, 1], 0, 1),
    "differences": ([-1, -0.5, -0.25, 0, 0, 0, 0.125, 0.25, 0.5, 0.75, 0.75, 1], -1, 1),
    "forty": ([((i * i * 7919) % 1009) / 1009 for i in range(1, 41)], 0, 1),
    "near one": ([1 - i / 4096 for i in range(1, 31)], 0, 1),
    "close": ([0.25 + i * 2**-50 for i in range(8)], 0, 1),
}
MEANS = {
    "three": [0.1, 0.3, 0.5, 0.9],
    "thirds": [0.3, 0.5, 1 / 3],
    "differences": [-0.05, 0, -0.5, 0.5],
    "forty": [0.05, 0.3, 0.4, 0.5, 0.9],
    "near one": [0.5, 0.9, 0.99, 0.001],
    "close": [0.05, 0.25, 0.75],
}
for name, (values, low, high) in GRADED.items():
    for m in MEANS[name]:
        show(f"{name}, m = {m!r}: exact", exact(values, low, m))
        # Of a score that all but equals m, the quadrature knows too little.
        if not any(0 < abs(x - m) < 1e-9 for x in values):
            show(f"{name}, m = {m!r}: mid", mid(values, low, high, m))

print("# bounds of graded samples: scipy.optimize.brentq on the above")
for name, alpha in [("three", 0.05), ("thirds", 0.05), ("differences", 0.05), ("differences", 1e-6), ("forty", 0.05), ("forty", 0.95), ("near one", 1e-30)]:
    values, low, high = GRADED[name]
    edge = 0.01 * (high - low)
    show(
        f"{name}, alpha = {alpha}: exact",
        brentq(lambda m: math.log(exact(values, low, m) / Fraction(alpha)), low + edge, high - edge, xtol=1e-16, rtol=1e-15),
    )
    show(
        f"{name}, alpha = {alpha}: mid",
        brentq(lambda m: math.log(mid(values, low, high, m) / alpha), low + edge, high - edge, xtol=1e-16, rtol=1e-15),
    )

print("# gamma sums: P(x Gamma(a) <= y Gamma(b)) = beta.cdf(y / (x + y), a, b)")
for x, a, y, b in [(1, 1, 1, 2), (1, 0.5, 3, 2.5), (0.02, 95, 1, 5.5), (1, 40, 0.001, 60.5), (1, 3, 1e-9, 2)]:
    show(f"x = {x}, a = {a}, y = {y}, b = {b}", beta.cdf(y / (x + y), a, b))

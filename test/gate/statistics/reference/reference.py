"""Prints the values that the tests of src/gate/statistics quote, each with its call. SciPy 1.10.1, statsmodels 0.13.5, NumPy 1.24.2."""

import numpy as np
import statsmodels.api as sm
from scipy import stats
from scipy.special import betainc
from scipy.stats import binom, norm, t, ttest_rel
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import normal_sample_size_one_tail


def show(calls, names=None):
    for call in filter(None, map(str.strip, calls.strip().splitlines())):
        value = eval(call, {**globals(), **(names or {})})
        print(call, "=", value.tolist() if isinstance(value, np.ndarray) else value)


# A second opinion on the distribution functions.
show(
    """
    norm.cdf(-38)
    norm.cdf(-37.5)
    norm.cdf(-3)
    norm.ppf(0.95)
    betainc(2, 3, 0.3)
    betainc(100, 1000, 0.05)
    t.cdf(-40, 5)
    t.cdf(-1.7, 1e4)
    t.ppf(0.95, 19)
    binom.cdf(1, 20, 0.05)
    binom.cdf(10, 100, 0.3)
    """
)

print("\n# holm.test.ts")
show(
    """
    multipletests([0.01, 0.04, 0.03, 0.005], method='holm')[1]
    multipletests([0.001, 0.001, 0.5, 0.9, 1e-300, 0.02], method='holm')[1]
    multipletests([0.02, 0.021, 0.0211], method='holm')[1]
    multipletests([0.04], method='holm')[1]
    multipletests([0, 1, 1, 0.25], method='holm')[1]
    """
)

print("\n# quantiles.test.ts")
latencies = np.array([212, 230, 231, 231, 245, 260, 264, 281, 299, 305, 311, 340, 352, 377, 402, 450, 512, 640, 910, 1800.0])
hundred = np.arange(1, 101)
names = {"latencies": latencies, "hundred": hundred}
show(
    """
    np.quantile(latencies, 0)
    np.quantile(latencies, 0.123)
    np.quantile(latencies, 0.5)
    np.quantile(latencies, 0.95)
    np.quantile(latencies, 0.99)
    np.quantile(latencies, 1)
    np.quantile(hundred, 0.99)
    np.quantile([7], 0.3)
    """,
    names,
)
# Ranks: the upper bound is the first that Bin(n, p) stays below with the confidence, the lower the last that it reaches.
show(
    """
    latencies[int(binom.ppf(0.95, 20, 0.5))]
    latencies[int(binom.ppf(0.05, 20, 0.5)) - 1]
    latencies[int(binom.ppf(0.05, 20, 0.95)) - 1]
    hundred[int(binom.ppf(0.95, 100, 0.95))]
    hundred[int(binom.ppf(0.05, 100, 0.95)) - 1]
    hundred[int(binom.ppf(0.99, 100, 0.5))]
    hundred[int(binom.ppf(0.01, 100, 0.5)) - 1]
    """,
    names,
)

print("\n# variance.test.ts")
# Scores of the trials, case by case and on both sides; a side may have one trial.
noisy = (
    [[1, 1, 0], [0.5, 0.7, 0.6], [0, 0, 1], [1], [0.2, 0.4, 0.9, 0.1], [1, 1, 1]],
    [[1, 1, 1], [0.9, 0.8], [1, 0, 1], [1, 0], [0.5], [0, 1, 1]],
)
varied = (
    [[1, 0.9], [0.1, 0.2], [0.5, 0.5], [0.7], [0, 0.2]],
    [[0.5, 0.6], [0.8, 0.9], [0.5, 0.4], [0.1], [0.6]],
)


def parts(candidate, baseline, extra=0):
    filled = []
    for side in (candidate, baseline):
        known = np.mean([np.var(trials, ddof=1) for trials in side if len(trials) > 1])
        filled.append([np.var(trials, ddof=1) if len(trials) > 1 else known for trials in side])
    n = len(candidate)
    spread = np.var([np.mean(c) - np.mean(b) for c, b in zip(candidate, baseline)], ddof=1)
    within = np.mean([
        cv / (len(c) + extra) + bv / (len(b) + extra) for cv, c, bv, b in zip(filled[0], candidate, filled[1], baseline)
    ])
    per_trial = np.mean(filled[0]) + np.mean(filled[1])
    return {"n": n, "spread": spread, "within": within, "between": max(0, spread - within), "per_trial": per_trial}


for name, sides in (("noisy", noisy), ("varied", varied)):
    now = parts(*sides)
    error = lambda extra: np.sqrt((now["between"] + parts(*sides, extra)["within"]) / now["n"])
    print(name, now, "standard error", error(0))
    print("detectable after further trials:", {k: (norm.ppf(0.95) + norm.ppf(0.8)) * error(k) for k in (0, 1, 2, 5, 6, 7, 8, 9, 1e6)})
show(
    """
    norm.ppf(0.95) + norm.ppf(0.8)
    normal_sample_size_one_tail(0.05, 0.8, 0.05, std_null=0.4, std_alternative=0.4)
    normal_sample_size_one_tail(0.1, 0.8, 0.05, std_null=0.3, std_alternative=0.3)
    """
)

print("\n# ratio.test.ts")
b = [120, 340, 95, 1200, 610, 87, 455]
c = [131, 322, 110, 1350, 640, 99, 430]
show(
    """
    stats.gmean(c) / stats.gmean(b)
    np.exp(ttest_rel(np.log(c), np.log(b)).confidence_interval(0.90).low)
    np.exp(ttest_rel(np.log(c), np.log(b)).confidence_interval(0.90).high)
    np.exp(ttest_rel(np.log(c), np.log(b)).confidence_interval(0.98).low)
    np.exp(ttest_rel(np.log(c), np.log(b)).confidence_interval(0.98).high)
    np.exp(ttest_rel(np.log(c[:2]), np.log(b[:2])).confidence_interval(0.90).low)
    np.exp(ttest_rel(np.log(c[:2]), np.log(b[:2])).confidence_interval(0.90).high)
    """,
    {"b": b, "c": c},
)

print("\n# clusters.test.ts")
value = [0.5, 0, -0.5, 1, 0, 0.25, -1, 0.5, 0, 1, 0.5, -0.25]
cluster = [0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 3, 4]
by_cluster = sm.OLS(value, np.ones(len(value))).fit(
    cov_type="cluster", cov_kwds={"groups": cluster, "use_correction": True, "df_correction": True}, use_t=True
)
by_item = sm.OLS(value, np.ones(len(value))).fit(
    cov_type="cluster", cov_kwds={"groups": np.arange(len(value)), "use_correction": True, "df_correction": True}, use_t=True
)
show(
    """
    by_cluster.params[0]
    by_cluster.bse[0]
    by_cluster.df_resid_inference
    by_item.bse[0]
    stats.sem(value)
    """
)

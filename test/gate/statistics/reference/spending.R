# Prints the levels that spending.test.ts quotes. R 4.2.2, mvtnorm 1.1-3: Rscript spending.R

library(mvtnorm)

# The boundary of each look is the root of "the paths that crossed by now are 5 % · t²", where the statistics of the looks are
# multivariate normal with the correlations sqrt(t_i / t_j) of a Brownian motion.
levels <- function(t, alpha = 0.05) {
  correlations <- outer(t, t, function(x, y) sqrt(pmin(x, y) / pmax(x, y)))
  boundaries <- numeric(0)
  for (i in seq_along(t)) {
    crossed <- function(b) {
      if (i == 1) return(pnorm(b, lower.tail = FALSE))
      1 - pmvnorm(upper = c(boundaries, b), corr = correlations[1:i, 1:i], algorithm = Miwa(steps = 2049))[1]
    }
    boundaries[i] <- uniroot(function(b) crossed(b) - alpha * t[i]^2, c(0, 9), tol = 1e-12)$root
  }
  pnorm(boundaries, lower.tail = FALSE)
}

show <- function(t, ...) cat(deparse(substitute(t)), "=", sprintf("%.9f", levels(t, ...)), "\n")
show(c(1))
show(c(1 / 2, 1))
show(c(1 / 3, 2 / 3, 1))
show(c(1 / 4, 1 / 2, 1))
show(c(1 / 6, 1 / 3, 2 / 3, 1))
show(c(1 / 12, 1 / 6, 1 / 3, 2 / 3, 1))
show(c(1 / 4, 1 / 2, 1), alpha = 0.01)

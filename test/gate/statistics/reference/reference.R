# Prints the values that the tests of src/gate/statistics quote, each with its call. R 4.2.2: Rscript reference.R

show <- function(...) {
  for (call in as.character(substitute(list(...)))[-1]) {
    value <- eval(parse(text = call))
    digits <- ifelse(as.numeric(sprintf("%.15g", value)) == value, "%.15g", "%.17g")
    cat(call, "=", sprintf(digits, value), "\n")
  }
}

show(pnorm(-37.5), pnorm(-20), pnorm(-10), pnorm(-5), pnorm(-3.1), pnorm(-3), pnorm(-2.9), pnorm(-1.95996398454005),
     pnorm(-1), pnorm(-1e-10), pnorm(0), pnorm(0.5), pnorm(1.64485362695147), pnorm(3), pnorm(4), pnorm(8))

show(qnorm(4.94e-324), qnorm(1e-300), qnorm(1e-100), qnorm(1e-20), qnorm(1e-12), qnorm(1e-11), qnorm(1e-5), qnorm(0.025), qnorm(0.05),
     qnorm(0.0749), qnorm(0.0751), qnorm(0.3), qnorm(0.5), qnorm(0.8), qnorm(0.95), qnorm(0.975), qnorm(0.9999999999))

show(pbeta(1e-300, 0.5, 0.5), pbeta(0.001, 0.5, 0.5), pbeta(0.5, 0.5, 0.5), pbeta(0.3, 2, 3), pbeta(0.9, 2, 3),
     pbeta(0.01, 0.5, 1000), pbeta(0.5, 20, 20), pbeta(0.05, 100, 1000), pbeta(0.999, 1e4, 1), pbeta(0.5, 1e5, 1e5),
     pbeta(0.7, 7e5, 3e5), pbeta(0.001, 1e3, 1e6), pbeta(0.5001, 5e7, 5e7), pbeta(0.1, 50, 500), pbeta(1e-10, 30, 2))

show(pt(0, 1), pt(-1, 1), pt(1, 1), pt(-1e10, 1), pt(-1e150, 1), pt(-1e-10, 1), pt(-6.31375151467504, 1), pt(2, 2), pt(-0.5, 3),
     pt(-2.5, 1.5), pt(-2.04, 30), pt(-40, 5), pt(1.72913281152137, 19), pt(-1, 100), pt(-37, 100), pt(-1.7, 1e4), pt(-5, 1e4),
     pt(0.3, 1e5), pt(-1.64485362695147, 1e6), pt(-8, 1e6), pt(3, 1e6), pt(-2, 1e9))

show(qt(1e-100, 3), qt(1e-10, 1), qt(1e-10, 30), qt(0.05, 1), qt(0.05, 1.5), qt(0.05, 2), qt(0.05, 4), qt(0.025, 10), qt(0.05, 19), qt(0.01, 49),
     qt(0.4, 99), qt(0.6, 3), qt(0.8, 7), qt(0.95, 1), qt(0.95, 499), qt(0.95, 1e4), qt(0.975, 1e6), qt(0.999999, 5))

show(pbinom(0, 1, 0.3), pbinom(1, 20, 0.05), pbinom(0, 59, 0.95), pbinom(58, 59, 0.95), pbinom(57, 58, 0.95), pbinom(3, 10, 0.5),
     pbinom(10, 100, 0.3), pbinom(5, 1000, 0.05), pbinom(950, 1000, 0.95), pbinom(999, 1000, 0.999999), pbinom(0, 1e4, 1e-10),
     pbinom(50000, 1e5, 0.5), pbinom(499000, 1e6, 0.5), pbinom(700000, 1e6, 0.7), pbinom(48000, 1e6, 0.05), pbinom(2, 1e6, 1e-6),
     pbinom(3, 50, 1e-300), pbinom(100, 1000, 0.3))

# Paired log-ratios: the values of ratio.test.ts.
baseline <- c(120, 340, 95, 1200, 610, 87, 455)
candidate <- c(131, 322, 110, 1350, 640, 99, 430)
test <- t.test(log(candidate), log(baseline), paired = TRUE, conf.level = 0.90)
show(exp(unname(test$estimate)), exp(test$conf.int[1]), exp(test$conf.int[2]))

package io.telelink.learning.model;

/** A strictly rising map from raw to calibrated probability, so that calibration never reorders customers. */
public sealed interface Calibration {

    /** The calibrated probability, 0 to 1, of a raw one. */
    double apply(double raw);

    /** Takes the raw probability as it is. */
    record Identity() implements Calibration {

        @Override
        public double apply(double raw) {
            return raw;
        }
    }

    /**
     * A logistic curve over the log-odds of the raw probability: {@code 1 / (1 + exp(-(slope x log-odds + shift)))}
     * (Platt 1999).
     *
     * @param slope positive
     */
    record Platt(double slope, double shift) implements Calibration {

        private static final double SMALLEST = 1e-15;

        public Platt {
            if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(shift)) {
                throw new IllegalArgumentException("not a rising logistic curve: slope " + slope + ", shift " + shift);
            }
        }

        @Override
        public double apply(double raw) {
            return 1 / (1 + StrictMath.exp(-(slope * logOdds(raw) + shift)));
        }

        /** Log-odds, with probabilities kept 1e-15 away from 0 and 1. */
        public static double logOdds(double raw) {
            double inside = Math.clamp(raw, SMALLEST, 1 - SMALLEST);
            return StrictMath.log(inside / (1 - inside));
        }
    }

    /**
     * Straight lines between points of an isotonic regression (Zadrozny and Elkan 2002), plus a small share of the raw
     * probability, which keeps the order of customers where the lines are level.
     *
     * @param raw rising raw probabilities, at least one
     * @param calibrated what they become, never falling
     * @param share of the raw probability in the answer
     */
    record Isotonic(double[] raw, double[] calibrated, double share) implements Calibration {

        public Isotonic {
            if (raw.length == 0 || raw.length != calibrated.length || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("not an isotonic map");
            }
            for (int i = 0; i < raw.length; i++) {
                if (!(raw[i] >= 0 && raw[i] <= 1 && calibrated[i] >= 0 && calibrated[i] <= 1)
                        || i > 0 && !(raw[i] > raw[i - 1] && calibrated[i] >= calibrated[i - 1])) {
                    throw new IllegalArgumentException("an isotonic map must rise within 0 to 1");
                }
            }
        }

        @Override
        public double apply(double probability) {
            return (1 - share) * interpolate(probability) + share * probability;
        }

        private double interpolate(double probability) {
            int high = raw.length;
            int low = -1;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (raw[middle] <= probability) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            if (low < 0) {
                return calibrated[0];
            }
            if (high == raw.length) {
                return calibrated[low];
            }
            double part = (probability - raw[low]) / (raw[high] - raw[low]);
            return calibrated[low] + part * (calibrated[high] - calibrated[low]);
        }
    }
}

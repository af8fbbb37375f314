package io.telelink.learning.train;

/** What a network's output costs on one row, and how that changes with the output. */
enum NetworkLoss {

    /** Negative log likelihood of an output in log-odds; the target is 1 or 0. */
    LOGISTIC {
        @Override
        double value(double output, double target) {
            return StrictMath.log1p(StrictMath.exp(-Math.abs(output))) + Math.max(output, 0) - target * output;
        }

        @Override
        double slope(double output, double target) {
            return 1 / (1 + StrictMath.exp(-output)) - target;
        }

        /** The squared error of the probability, which a few churners that look like stayers cannot drown. */
        @Override
        double error(double output, double target) {
            double error = 1 / (1 + StrictMath.exp(-output)) - target;
            return error * error;
        }
    },

    /** Half the squared error. */
    SQUARED {
        @Override
        double value(double output, double target) {
            return (output - target) * (output - target) / 2;
        }

        @Override
        double slope(double output, double target) {
            return output - target;
        }
    };

    abstract double value(double output, double target);

    abstract double slope(double output, double target);

    /** What early stopping watches on rows that are not trained on. */
    double error(double output, double target) {
        return value(output, target);
    }
}

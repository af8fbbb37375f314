package io.telelink.learning.train;

/** Passes the progress of a part on as progress of the whole, in which the part lasts from one fraction to another. */
record PartOfWork(TrainingListener whole, double from, double to) implements TrainingListener {

    @Override
    public void progress(String stage, double fraction) {
        whole.progress(stage, from + (to - from) * Math.min(1, fraction));
    }

    @Override
    public void bestSoFar(String metric, double score) {
        whole.bestSoFar(metric, score);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}

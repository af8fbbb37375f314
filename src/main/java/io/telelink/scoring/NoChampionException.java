package io.telelink.scoring;

/** Nothing can be scored before a model was trained. */
public final class NoChampionException extends RuntimeException {

    public NoChampionException() {
        super("There is no champion yet: import customers with a Churn column and train the models first.");
    }
}

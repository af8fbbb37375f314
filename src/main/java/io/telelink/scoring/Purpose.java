package io.telelink.scoring;

/** What a prediction was made for. */
public enum Purpose {
    /** A run over many customers. */
    SCORING_RUN,
    /** Somebody asked for a new answer on a customer's page. */
    CUSTOMER_PAGE,
    /** Somebody entered a person who is not in the store. */
    ANALYSIS,
    /** Another system asked over REST. */
    API
}

package io.telelink.training;

/** Who wanted a training. */
public enum TrainingTrigger {
    PERSON,
    /** The application, so that there is a model at all. */
    FIRST,
    SCHEDULE,
    /** An alert of the monitoring. */
    ALERT
}

package io.telelink.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs of all kinds together, for those who look after the application. */
public interface JobOverview {

    /** Runs that wait or go on, oldest first. */
    List<JobRun> unfinished(int most);

    /** How many runs of each kind go on; kinds without one are left out. */
    Map<String, Long> running();

    /** How many runs of each kind wait. */
    List<Waiting> waiting();

    /** Runs that failed since a moment, newest first. */
    List<JobRun> failedSince(Instant since, int most);

    /** Nodes that have a run in hand. A node without one leaves no trace in the queue. */
    List<Node> nodes();

    /** @param oldest when the one that waits longest was asked for */
    record Waiting(String kind, long runs, Instant oldest) {
    }

    /** @param heartbeat when the node last said that it goes on */
    record Node(String name, long runs, Instant heartbeat) {
    }
}

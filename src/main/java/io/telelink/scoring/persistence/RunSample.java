package io.telelink.scoring.persistence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws predictions of a run: its blocks say which ids it has, so none of them has to be read for it. */
@Repository
public class RunSample {

    private final JdbcClient jdbc;

    RunSample(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Ids(long first, int count) {
    }

    /** Different ids, rising; all of them where the run has no more. */
    public Set<Long> draw(long runId, int size, RandomGenerator random) {
        List<Ids> blocks = jdbc.sql("""
                        SELECT first_id AS first, predictions AS count FROM prediction_block
                        WHERE scoring_run_id = :run ORDER BY position""")
                .param("run", runId).query(Ids.class).list();
        long total = blocks.stream().mapToLong(Ids::count).sum();
        Set<Long> drawn = new TreeSet<>();
        while (drawn.size() < Math.min(size, total)) {
            drawn.add(id(blocks, random.nextLong(total)));
        }
        return drawn;
    }

    private static long id(List<Ids> blocks, long number) {
        long rest = number;
        for (Ids block : blocks) {
            if (rest < block.count()) {
                return block.first() + rest;
            }
            rest -= block.count();
        }
        throw new IllegalArgumentException("the run has no prediction " + number);
    }
}

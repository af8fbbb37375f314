package io.telelink.scoring.persistence;

import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ids for predictions to be, so that an answer is complete before it is stored. They are taken from the database in blocks:
 * a range of a run gets one of its own, whose ids then follow each other; single answers of a process share one.
 */
@Component
public class PredictionIds {

    /** Ids of a block. */
    public static final int BLOCK = 65_536;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    PredictionIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First id of a block that nobody else has. */
    public long block() {
        return BLOCK * jdbc.sql("SELECT nextval('prediction_id_block')").query(Long.class).single();
    }

    /** Rising ids, not always one after the other. */
    public synchronized long[] next(int count) {
        return LongStream.generate(this::one).limit(count).toArray();
    }

    private long one() {
        if (next == end) {
            next = block();
            end = next + BLOCK;
        }
        return next++;
    }
}

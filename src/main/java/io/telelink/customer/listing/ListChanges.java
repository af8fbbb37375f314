package io.telelink.customer.listing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of what lists must read again: written by whoever gives answers, read before every list. */
@Component
public class ListChanges {

    /** Of more customers it is quicker to read everyone again. */
    private static final int MOST_NAMED = 100;

    private final JdbcClient jdbc;

    ListChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the log was read.
     *
     * @param scoreTable  identity of the table of answers, which is exchanged as a whole after a run
     * @param oldestOpen  oldest transaction that was under way: what it and later ones write may still be unseen
     * @param seen        entries of those that were seen nevertheless
     */
    record Mark(long scoreTable, String oldestOpen, Set<Long> seen) {

        static final Mark START = new Mark(0, "0", Set.of());
    }

    /**
     * What was found since a mark.
     *
     * @param everyone whether customers must be read again without being named
     */
    record News(Mark mark, boolean everyone, Set<Long> customers) {
    }


    /** Notes in the caller's transaction that these customers have other answers. */
    public void note(Collection<Long> customerIds) {
        if (customerIds.size() > MOST_NAMED) {
            jdbc.sql("INSERT INTO customer_list_change (customer_id) VALUES (NULL)").update();
        } else if (!customerIds.isEmpty()) {
            jdbc.sql("INSERT INTO customer_list_change (customer_id) SELECT unnest(:ids::bigint[])")
                    .param("ids", customerIds.toArray(Long[]::new)).update();
        }
    }

    /**
     * What is new since then, by one snapshot of the database. The table of answers is looked up in the catalog as a table
     * like any other, since a name alone is resolved as of now and not as of the snapshot.
     */
    News since(Mark mark) {
        long[] table = new long[1];
        String[] oldest = new String[1];
        Set<Long> seen = new HashSet<>();
        Set<Long> customers = new HashSet<>();
        boolean[] everyone = new boolean[1];
        jdbc.sql("""
                        SELECT t.oid::bigint, pg_snapshot_xmin(pg_current_snapshot())::text, n.id, n.customer_id
                        FROM pg_class t
                        LEFT JOIN customer_list_change n ON n.txid >= CAST(:oldest AS xid8)
                        WHERE t.relname = 'customer_score' AND t.relnamespace = current_schema()::regnamespace""")
                .param("oldest", mark.oldestOpen())
                .query(row -> {
                    table[0] = row.getLong(1);
                    oldest[0] = row.getString(2);
                    long id = row.getLong(3);
                    if (row.wasNull()) {
                        return;
                    }
                    seen.add(id);
                    if (!mark.seen().contains(id)) {
                        long customer = row.getLong(4);
                        if (row.wasNull()) {
                            everyone[0] = true;
                        } else {
                            customers.add(customer);
                        }
                    }
                });
        boolean exchanged = table[0] != mark.scoreTable();
        return new News(new Mark(table[0], oldest[0], Set.copyOf(seen)), everyone[0] || exchanged, customers);
    }

    /** Takes away what every node has read long since. */
    void forgetOld() {
        jdbc.sql("DELETE FROM customer_list_change WHERE noted_at < now() - interval '1 day'").update();
    }
}

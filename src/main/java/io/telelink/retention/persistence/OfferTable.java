package io.telelink.retention.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.telelink.retention.Offer;
import io.telelink.retention.OfferRefusedException;
import io.telelink.retention.OfferRefusedException.Reason;
import io.telelink.retention.OfferVersion;
import io.telelink.retention.SaveRate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers with the version in use and what outcomes say of them. */
@Repository
public class OfferTable {

    private static final String SELECT = "SELECT o.retired_at, r.alpha, r.beta, r.retained, r.lost, " + OfferRows.COLUMNS + """
             FROM offer o JOIN offer_version v ON v.offer_id = o.id AND v.number = o.version
            LEFT JOIN offer_save_rate r ON r.offer_id = o.id\s""";

    private final JdbcClient jdbc;
    private final OfferRows rows;

    OfferTable(JdbcClient jdbc, OfferRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Those in use first, by name. */
    public List<Offer> list(Pageable page) {
        return jdbc.sql(SELECT + "ORDER BY o.retired_at IS NOT NULL, lower(o.name), o.id LIMIT :limit OFFSET :offset")
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(this::map).list();
    }

    /** Every offer that is not retired, by name; a catalogue has some dozens. */
    public List<Offer> inUse() {
        return jdbc.sql(SELECT + "WHERE o.retired_at IS NULL ORDER BY lower(o.name), o.id").query(this::map).list();
    }

    public long count() {
        return jdbc.sql("SELECT count(*) FROM offer").query(Long.class).single();
    }

    public Optional<Offer> find(long id) {
        return jdbc.sql(SELECT + "WHERE o.id = :id").param("id", id).query(this::map).optional();
    }

    /** @throws OfferRefusedException when the name is taken */
    public long insert(String name, String me, Instant now) {
        return unique(() -> jdbc.sql("""
                        INSERT INTO offer (name, version, created_at, created_by) VALUES (:name, 1, :now, :me) RETURNING id""")
                .param("name", name).param("now", Timestamp.from(now)).param("me", me).query(Long.class).single());
    }

    /**
     * Moves the offer on to its next version.
     *
     * @return whether it still had the expected one
     * @throws OfferRefusedException when the name is taken
     */
    public boolean update(long id, int expectedVersion, String name) {
        return unique(() -> jdbc.sql("""
                        UPDATE offer SET name = :name, version = version + 1
                        WHERE id = :id AND version = :version AND retired_at IS NULL""")
                .param("id", id).param("version", expectedVersion).param("name", name).update()) == 1;
    }

    /** Whether it was in use until now. */
    public boolean retire(long id, String me, Instant now) {
        return jdbc.sql("UPDATE offer SET retired_at = :now, retired_by = :me WHERE id = :id AND retired_at IS NULL")
                .param("id", id).param("now", Timestamp.from(now)).param("me", me).update() == 1;
    }

    private static <T> T unique(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new OfferRefusedException(Reason.NAME_TAKEN, "There is an offer of this name already.");
        }
    }

    private Offer map(ResultSet row, int number) throws SQLException {
        OfferVersion current = rows.map(row, number);
        double alpha = row.getDouble("alpha");
        SaveRate rate = row.wasNull() ? current.terms().prior() : new SaveRate(alpha, row.getDouble("beta"));
        return new Offer(current.offerId(), current, Optional.ofNullable(row.getTimestamp("retired_at")).map(Timestamp::toInstant),
                rate, row.getLong("retained"), row.getLong("lost"));
    }
}

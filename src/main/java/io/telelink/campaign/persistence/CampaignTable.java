package io.telelink.campaign.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignDraft;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.Targeting;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code campaign}. */
@Repository
public class CampaignTable {

    private static final String SELECT = """
            SELECT c.*, g.name AS segment_name, o.name AS offer_name
            FROM campaign c LEFT JOIN segment g ON g.id = c.segment_id LEFT JOIN offer o ON o.id = c.offer_id\s""";

    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Campaign> list(@Nullable CampaignStatus status, Pageable page) {
        return jdbc.sql(SELECT + "WHERE :status::text IS NULL OR c.status = :status ORDER BY c.id DESC LIMIT :limit OFFSET :offset")
                .param("status", status == null ? null : status.name())
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(this::map).list();
    }

    public long count(@Nullable CampaignStatus status) {
        return jdbc.sql("SELECT count(*) FROM campaign WHERE :status::text IS NULL OR status = :status")
                .param("status", status == null ? null : status.name()).query(Long.class).single();
    }

    public Optional<Campaign> find(long id) {
        return jdbc.sql(SELECT + "WHERE c.id = :id").param("id", id).query(this::map).optional();
    }

    /** Running campaigns that have begun before a day and whose last day is not over, oldest first. */
    public List<Long> working(LocalDate today, LocalDate begunBefore) {
        return jdbc.sql("""
                        SELECT id FROM campaign WHERE status = 'RUNNING' AND starts_on < :before AND ends_on >= :today
                        ORDER BY id""")
                .param("before", Date.valueOf(begunBefore)).param("today", Date.valueOf(today)).query(Long.class).list();
    }

    /** Launches wait for one another, so that nobody is drawn into two campaigns. */
    public void lockLaunches() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('campaign_launch'))").query((row, number) -> true).single();
    }

    /** @throws CampaignRefusedException when the name is taken */
    public long insert(CampaignDraft draft, int windowDays, String me, Instant now) {
        try {
            return jdbc.sql("""
                            INSERT INTO campaign (name, segment_id, offer_id, targeting, uplift_model_id, budget, capacity,
                                control_share, seed, starts_on, ends_on, window_days, status, version, created_at, created_by)
                            VALUES (:name, :segment, :offer, :targeting, :uplift, :budget, :capacity, :control, :seed, :starts,
                                :ends, :window, 'DRAFT', 1, :now, :me) RETURNING id""")
                    .param("name", draft.name()).param("segment", draft.segmentId()).param("offer", draft.offerId())
                    .param("targeting", draft.targeting().name()).param("uplift", draft.upliftModelId())
                    .param("budget", draft.budget()).param("capacity", draft.capacity()).param("control", draft.controlShare())
                    .param("seed", draft.seed()).param("starts", Date.valueOf(draft.startsOn()))
                    .param("ends", Date.valueOf(draft.endsOn())).param("window", windowDays)
                    .param("now", Timestamp.from(now)).param("me", me).query(Long.class).single();
        } catch (DuplicateKeyException taken) {
            throw new CampaignRefusedException(Reason.NAME_TAKEN, "There is a campaign named '" + draft.name() + "' already.");
        }
    }

    /** @return whether it was a draft of the expected version */
    public boolean launch(long id, int expectedVersion, int windowDays, Campaign.Launch launch) {
        return jdbc.sql("""
                        UPDATE campaign SET status = 'RUNNING', version = version + 1, window_days = :window, contacts = :contacts, controls = :controls,
                            expected_profit = :profit, expected_spend = :spend, expected_saved = :saved, launched_at = :now,
                            launched_by = :me
                        WHERE id = :id AND version = :version AND status = 'DRAFT'""")
                .param("id", id).param("version", expectedVersion).param("window", windowDays).param("contacts", launch.contacts())
                .param("controls", launch.controls()).param("profit", launch.profit()).param("spend", launch.spend())
                .param("saved", launch.saved()).param("now", Timestamp.from(launch.at())).param("me", launch.by()).update() == 1;
    }

    /** @return whether it still had the expected version */
    public boolean move(long id, int expectedVersion, CampaignStatus status, @Nullable LocalDate stoppedOn, LocalDate endsOn) {
        return jdbc.sql("""
                        UPDATE campaign SET status = :status, stopped_on = :stopped, ends_on = :ends, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("id", id).param("version", expectedVersion).param("status", status.name())
                .param("stopped", stoppedOn == null ? null : Date.valueOf(stoppedOn)).param("ends", Date.valueOf(endsOn))
                .update() == 1;
    }

    private Campaign map(ResultSet row, int number) throws SQLException {
        CampaignDraft draft = new CampaignDraft(row.getString("name"), (Long) row.getObject("segment_id"),
                (Long) row.getObject("offer_id"), Targeting.valueOf(row.getString("targeting")),
                (Long) row.getObject("uplift_model_id"), row.getDouble("budget"), row.getInt("capacity"),
                row.getDouble("control_share"), row.getLong("seed"), row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
        Timestamp launched = row.getTimestamp("launched_at");
        Campaign.Launch launch = launched == null ? null : new Campaign.Launch(row.getInt("contacts"), row.getInt("controls"),
                row.getDouble("expected_profit"), row.getDouble("expected_spend"), row.getDouble("expected_saved"),
                launched.toInstant(), row.getString("launched_by"));
        return new Campaign(row.getLong("id"), draft, row.getString("segment_name"), row.getString("offer_name"),
                row.getInt("window_days"), CampaignStatus.valueOf(row.getString("status")),
                row.getObject("stopped_on", LocalDate.class), row.getInt("version"), row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"), launch);
    }
}

package io.telelink.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.registry.PromotionProposal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code promotion_proposal} and {@code promotion_decision}. */
@Repository
public class ProposalTable {

    private static final String FROM = """
             FROM promotion_proposal p JOIN model_version v ON v.id = p.model_version_id
            LEFT JOIN promotion_decision d ON d.proposal_id = p.id
            """;
    private static final String SELECT = """
            SELECT p.id, p.task, p.model_version_id, v.number, v.title, p.champion_id, p.reason, p.proposed_at, p.proposed_by, p.asked_by,
                   coalesce(d.outcome, 'OPEN') AS state, d.note, d.decided_at, d.decided_by""" + FROM;

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long insert(Task task, long versionId, @Nullable Long championId, String reason, String actor, @Nullable String askedBy) {
        return jdbc.sql("""
                        INSERT INTO promotion_proposal (task, model_version_id, champion_id, reason, proposed_by, asked_by)
                        VALUES (:task, :version, :champion, :reason, :actor, :asked) RETURNING id""")
                .param("task", task.name()).param("version", versionId).param("champion", championId)
                .param("reason", reason).param("actor", actor).param("asked", askedBy, Types.VARCHAR)
                .query(Long.class).single();
    }

    public void decide(long proposalId, PromotionProposal.State outcome, String note, String actor) {
        jdbc.sql("""
                        INSERT INTO promotion_decision (proposal_id, outcome, note, decided_by)
                        VALUES (:proposal, :outcome, :note, :actor)""")
                .param("proposal", proposalId).param("outcome", outcome.name()).param("note", note).param("actor", actor)
                .update();
    }

    public Optional<PromotionProposal> find(long id) {
        return jdbc.sql(SELECT + "WHERE p.id = :id").param("id", id).query(ProposalTable::proposal).optional();
    }

    /** Proposals that nobody has decided, oldest first. */
    public List<PromotionProposal> open() {
        return jdbc.sql(SELECT + "WHERE d.proposal_id IS NULL ORDER BY p.id LIMIT 200").query(ProposalTable::proposal).list();
    }

    /** All proposals, newest first. */
    public Page<PromotionProposal> list(Pageable page) {
        List<PromotionProposal> found = jdbc.sql(SELECT + "ORDER BY p.id DESC LIMIT :limit OFFSET :offset")
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(ProposalTable::proposal).list();
        return new PageImpl<>(found, page, jdbc.sql("SELECT count(*)" + FROM).query(Long.class).single());
    }

    private static PromotionProposal proposal(ResultSet row, int number) throws SQLException {
        return new PromotionProposal(row.getLong("id"), Task.valueOf(row.getString("task")), row.getLong("model_version_id"),
                row.getInt("number"), row.getString("title"), (Long) row.getObject("champion_id"), row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(), row.getString("proposed_by"), row.getString("asked_by"),
                PromotionProposal.State.valueOf(row.getString("state")), row.getString("note"),
                row.getTimestamp("decided_at") == null ? null : row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"));
    }
}

package io.telelink.registry.persistence;

import java.util.Map;
import java.util.Optional;

import io.telelink.audit.AuditLog;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts versions forward as successors, in the caller's transaction: whoever does it, none that could not become champion. */
@Component
public class Proposing {

    private final ProposalTable proposals;
    private final ChampionChanges changes;
    private final Crowning crowning;
    private final AuditLog log;

    Proposing(ProposalTable proposals, ChampionChanges changes, Crowning crowning, AuditLog log) {
        this.proposals = proposals;
        this.changes = changes;
        this.crowning = crowning;
        this.log = log;
    }

    /** The proposal of a version that nobody has decided yet; others who want to propose or decide wait until the transaction ends. */
    Optional<PromotionProposal> openFor(ModelVersion version) {
        changes.lock(version.task());
        return proposals.open().stream().filter(open -> open.versionId() == version.id()).findFirst();
    }

    /**
     * Proposes a version.
     *
     * @param askedBy whose wish led to a proposal of the application; null for a person's own, and where nobody had asked
     * @throws PromotionRefusedException where it could not become champion, or is proposed already
     */
    public PromotionProposal propose(ModelVersion version, String reason, String actor, @Nullable String askedBy) {
        String why = Crowning.reason(reason);
        openFor(version).ifPresent(open -> {
            throw new PromotionRefusedException("Version " + version.number() + " is proposed already, by " + open.proposedBy() + ".");
        });
        Optional<Long> champion = changes.current(version.task());
        crowning.check(version, champion);
        long id = proposals.insert(version.task(), version.id(), champion.orElse(null), why, actor, askedBy);
        log.append("PROMOTION_PROPOSED", actor, "model version " + version.id(), Map.of("proposal", id,
                "task", version.task(), "number", version.number(), "reason", why,
                "champion", champion.map(String::valueOf).orElse(""), "askedBy", askedBy == null ? "" : askedBy));
        return proposals.find(id).orElseThrow();
    }
}

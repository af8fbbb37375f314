package io.telelink.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.registry.PromotionProposal.State;
import io.telelink.registry.persistence.ChampionChanges;
import io.telelink.registry.persistence.Crowning;
import io.telelink.registry.persistence.ProposalTable;
import io.telelink.registry.persistence.PromotionPolicyTable;
import io.telelink.registry.persistence.Proposing;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promotion in two steps: one administrator proposes, another decides. Each proposal is decided once. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class PromotionProposals {

    private static final String NOTHING_SAID = "";

    private final VersionStore versions;
    private final ProposalTable proposals;
    private final ChampionChanges changes;
    private final Crowning crowning;
    private final Proposing proposing;
    private final PromotionPolicyTable policies;
    private final AuditLog log;

    PromotionProposals(VersionStore versions, ProposalTable proposals, ChampionChanges changes, Crowning crowning,
                       Proposing proposing, PromotionPolicyTable policies, AuditLog log) {
        this.versions = versions;
        this.proposals = proposals;
        this.changes = changes;
        this.crowning = crowning;
        this.proposing = proposing;
        this.policies = policies;
        this.log = log;
    }

    /** Proposals that nobody has decided yet, oldest first. */
    public List<PromotionProposal> open() {
        return proposals.open();
    }

    public Optional<PromotionProposal> find(long proposalId) {
        return proposals.find(proposalId);
    }

    /** Whether the user had a part in it: they proposed it, or it came of what they asked for and promotions need two. */
    public boolean needsAnother(PromotionProposal proposal) {
        String me = CurrentUser.name();
        return proposal.proposedBy().equals(me) || me.equals(proposal.askedBy()) && policies.current().fourEyes();
    }

    /** All proposals, newest first. */
    public Page<PromotionProposal> list(Pageable page) {
        return proposals.list(page);
    }

    /**
     * Proposes a version as the successor of the present champion.
     *
     * @throws PromotionRefusedException where it could not become champion, or is proposed already
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public PromotionProposal propose(long versionId, String reason) {
        ModelVersion version = versions.find(versionId).orElseThrow(() -> Crowning.unknown(versionId));
        return proposing.propose(version, reason, CurrentUser.name(), null);
    }

    /**
     * Makes what was proposed champion.
     *
     * @param note what to keep with the decision; may be blank
     * @throws PromotionRefusedException where the user had a part in the proposal, it is decided already, of a champion that is none any more,
     *                                   or the version could not become champion
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public PromotionProposal approve(long proposalId, String note) {
        String said = WrittenText.optional("A note has", note, Crowning.LONGEST_REASON, PromotionRefusedException::new);
        PromotionProposal proposal = locked(proposalId);
        if (proposal.proposedBy().equals(CurrentUser.name())) {
            throw new PromotionRefusedException("Whoever proposes does not approve: another administrator has to.");
        }
        if (needsAnother(proposal)) {
            throw new PromotionRefusedException("Whoever asked for the training, or put the version in shadow, does not approve what came "
                    + "of it: another administrator has to.");
        }
        crowning.refuseUnlessChampion(proposal.task(), proposal.championId());
        crowning.crown(versions.find(proposal.versionId()).orElseThrow(), ChampionChange.Kind.PROMOTION, proposalId,
                proposal.reason(), CurrentUser.name());
        return decide(proposal, State.APPROVED, said);
    }

    /** @throws PromotionRefusedException where it is decided already, or no reason is given */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public PromotionProposal reject(long proposalId, String note) {
        PromotionProposal proposal = locked(proposalId);
        return decide(proposal, State.REJECTED,
                WrittenText.required("Say why it is rejected", note, Crowning.LONGEST_REASON, PromotionRefusedException::new));
    }

    /** @throws PromotionRefusedException where it is decided already, or somebody else's */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public PromotionProposal withdraw(long proposalId) {
        PromotionProposal proposal = locked(proposalId);
        if (!proposal.proposedBy().equals(CurrentUser.name())) {
            throw new PromotionRefusedException("Only " + proposal.proposedBy() + ", who proposed it, can withdraw it. Reject it instead.");
        }
        return decide(proposal, State.WITHDRAWN, NOTHING_SAID);
    }

    /** The open proposal, with others who want to decide about the task waiting. */
    private PromotionProposal locked(long proposalId) {
        changes.lock(known(proposalId).task());
        PromotionProposal proposal = known(proposalId);
        if (!proposal.isOpen()) {
            throw new PromotionRefusedException("The proposal was " + proposal.state().name().toLowerCase(Locale.ROOT)
                    + " already, by " + proposal.decidedBy() + ".");
        }
        return proposal;
    }

    private PromotionProposal known(long proposalId) {
        return proposals.find(proposalId).orElseThrow(() -> new PromotionRefusedException(
                "There is no proposal with the id " + proposalId + "."));
    }

    private PromotionProposal decide(PromotionProposal proposal, State outcome, String note) {
        proposals.decide(proposal.id(), outcome, note, CurrentUser.name());
        log.append("PROMOTION_" + outcome, CurrentUser.name(), "model version " + proposal.versionId(), Map.of(
                "proposal", proposal.id(), "task", proposal.task(), "number", proposal.versionNumber(),
                "proposedBy", proposal.proposedBy(), "note", note));
        return known(proposal.id());
    }
}

package io.telelink.registry;

import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.learning.Task;
import io.telelink.registry.persistence.ChampionChanges;
import io.telelink.registry.persistence.Crowning;
import io.telelink.registry.persistence.PromotionPolicyTable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers from now on: promotion by one administrator, and back in one step. Where two are needed, {@link PromotionProposals} takes
 * the place of the promotion; going back to what was champion before needs one, since it was decided on already.
 */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class Promotions {

    private final VersionStore versions;
    private final ChampionChanges changes;
    private final Crowning crowning;
    private final PromotionPolicyTable policies;
    private final AuditLog log;

    Promotions(VersionStore versions, ChampionChanges changes, Crowning crowning, PromotionPolicyTable policies, AuditLog log) {
        this.versions = versions;
        this.changes = changes;
        this.crowning = crowning;
        this.policies = policies;
        this.log = log;
    }

    public PromotionPolicy policy() {
        return policies.current();
    }

    /** @param fourEyes whether promotions need a second administrator from now on */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public void setFourEyes(boolean fourEyes, String reason) {
        String why = Crowning.reason(reason);
        policies.insert(fourEyes, why, CurrentUser.name());
        log.append("PROMOTION_POLICY_CHANGED", CurrentUser.name(), "promotions", Map.of("fourEyes", fourEyes, "reason", why));
    }

    /**
     * Makes a version the champion; predictions from now on come from it, earlier ones stay as they are.
     *
     * @param championSeen the champion that it is to replace, so that nobody replaces one they have not seen; null for whichever
     * @param reason       why, kept for ever; not blank
     * @throws PromotionRefusedException saying why not: unknown, champion already, archived, of another schema, no reason,
     *                                   another champion meanwhile, or a second administrator is needed
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public void promote(long versionId, @Nullable Long championSeen, String reason) {
        ModelVersion version = versions.find(versionId).orElseThrow(() -> Crowning.unknown(versionId));
        changes.lock(version.task());
        if (policies.current().fourEyes()) {
            throw new PromotionRefusedException(
                    "Promotions need a second administrator. Propose version " + version.number() + " and have it approved.");
        }
        if (championSeen != null) {
            crowning.refuseUnlessChampion(version.task(), championSeen);
        }
        crowning.crown(version, ChampionChange.Kind.PROMOTION, null, reason, CurrentUser.name());
    }

    /** The version that a rollback would make champion again; empty where there was none before. */
    public Optional<ModelVersion> previous(Task task) {
        return changes.previous(task).flatMap(versions::find);
    }

    /**
     * Makes the champion before the present one champion again.
     *
     * @param championSeen the champion that is to go; null for whichever
     * @throws PromotionRefusedException where there was none before, it cannot answer any more, another champion stands
     *                                   meanwhile, or no reason is given
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public ModelVersion rollback(Task task, @Nullable Long championSeen, String reason) {
        changes.lock(task);
        if (championSeen != null) {
            crowning.refuseUnlessChampion(task, championSeen);
        }
        ModelVersion before = previous(task).orElseThrow(() -> new PromotionRefusedException(
                "There was no champion before this one to go back to."));
        crowning.crown(before, ChampionChange.Kind.ROLLBACK, null, reason, CurrentUser.name());
        return versions.find(before.id()).orElseThrow();
    }
}

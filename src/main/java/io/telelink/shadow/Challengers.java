package io.telelink.shadow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.learning.Task;
import io.telelink.registry.ListedVersion;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.VersionFilter;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import io.telelink.shadow.Challenger.Cause;
import io.telelink.shadow.persistence.ChallengerTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in shadow: whoever may read models sees it, administrators say it. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class Challengers {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final int MOST_CHOICES = 500;

    private final ChallengerTable table;
    private final VersionStore versions;
    private final ShadowSettings settings;
    private final AuditLog log;

    Challengers(ChallengerTable table, VersionStore versions, ShadowSettings settings, AuditLog log) {
        this.table = table;
        this.versions = versions;
        this.settings = settings;
        this.log = log;
    }

    /** Those in shadow now, by when they were put there. */
    public List<Challenger> inShadow() {
        return table.inShadow();
    }

    /** The present time in shadow of a version. */
    public Optional<Challenger> ofVersion(long versionId) {
        return inShadow().stream().filter(challenger -> challenger.versionId() == versionId).findFirst();
    }

    /** All, newest first. */
    public Page<Challenger> list(Pageable page) {
        return table.list(page);
    }

    public Optional<Challenger> find(long id) {
        return table.find(id);
    }

    /** Whether another one may be put in shadow. */
    public boolean hasRoom() {
        return inShadow().size() < settings.challengers();
    }

    /** Churn versions that could be put in shadow, as far as a list can tell, newest first; the newest few hundred. */
    public List<VersionSummary> choices() {
        List<Long> taken = inShadow().stream().map(Challenger::versionId).toList();
        return versions.list(VersionFilter.of(Task.CHURN), Pageable.ofSize(MOST_CHOICES)).stream()
                .map(ListedVersion::version).filter(version -> !version.champion() && !taken.contains(version.id())).toList();
    }

    /**
     * Puts a churn version in shadow, from the next run of everyone on.
     *
     * @param reason why, kept for ever; not blank
     * @throws ChallengerRefusedException saying why not: unknown, a value version, champion, archived, of another schema or
     *                                    window, in shadow already, too many, no reason
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public Challenger name(long versionId, String reason) {
        String why = reason(reason);
        ModelVersion version = versions.find(versionId).orElseThrow(() -> new ChallengerRefusedException(
                "There is no model version with the id " + versionId + "."));
        String name = "Version " + version.number();
        if (version.task() != Task.CHURN) {
            throw new ChallengerRefusedException(name + " estimates value: only churn versions run in shadow.");
        }
        requireCandidate(versionId);
        ModelVersion champion = versions.champion(Task.CHURN).orElseThrow(() -> new ChallengerRefusedException(
                "There is no champion yet that a challenger could be compared with."));
        if (champion.churnWindowDays() != version.churnWindowDays()) {
            throw new ChallengerRefusedException("%s says who leaves within %d days, the champion within %d: their outcomes cannot be compared."
                    .formatted(name, version.churnWindowDays(), champion.churnWindowDays()));
        }
        ofVersion(versionId).ifPresent(now -> {
            throw new ChallengerRefusedException(name + " is in shadow already, put there by " + now.beganBy() + ".");
        });
        if (!hasRoom()) {
            throw new ChallengerRefusedException("As many versions as may be are in shadow already, which is " + settings.challengers()
                    + ". End one of them first.");
        }
        long id = table.insert(versionId, why, CurrentUser.name());
        log.append("CHALLENGER_NAMED", CurrentUser.name(), "model version " + versionId,
                Map.of("challenger", id, "number", version.number(), "champion", champion.id(), "reason", why));
        return table.find(id).orElseThrow();
    }

    /**
     * Takes a version out of shadow. What it said so far stays.
     *
     * @throws ChallengerRefusedException where there is none, it has ended already, or no reason is given
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public Challenger end(long id, String reason) {
        String why = reason(reason);
        Challenger challenger = table.find(id).orElseThrow(() -> new ChallengerRefusedException(
                "There is no challenger with the id " + id + "."));
        if (!table.end(id, Cause.BY_HAND, why, CurrentUser.name())) {
            throw new ChallengerRefusedException("Version " + challenger.versionNumber() + " is not in shadow any more.");
        }
        log.append("CHALLENGER_ENDED", CurrentUser.name(), "model version " + challenger.versionId(), Map.of("challenger", id,
                "number", challenger.versionNumber(), "cause", Cause.BY_HAND, "reason", why));
        return table.find(id).orElseThrow();
    }

    private void requireCandidate(long versionId) {
        try {
            versions.requireCandidate(versionId);
        } catch (PromotionRefusedException refused) {
            throw new ChallengerRefusedException(String.valueOf(refused.getMessage()));
        }
    }

    private static String reason(String reason) {
        return WrittenText.required("Say why", reason, LONGEST_REASON, ChallengerRefusedException::new);
    }
}

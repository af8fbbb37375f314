package io.telelink.registry.persistence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.learning.Task;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.registry.ChampionChange;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.VersionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes versions champion, in the caller's transaction: one change after the other, and none that cannot answer. */
@Component
public class Crowning {

    /** Characters; of notes on decisions too. */
    public static final int LONGEST_REASON = 2000;

    private final VersionTable versions;
    private final ChampionChanges changes;
    private final MarkTable marks;
    private final LoadedModels models;
    private final Schema store;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Crowning(VersionTable versions, ChampionChanges changes, MarkTable marks, LoadedModels models, Schema store,
             AuditLog log, ApplicationEventPublisher events) {
        this.versions = versions;
        this.changes = changes;
        this.marks = marks;
        this.models = models;
        this.store = store;
        this.log = log;
        this.events = events;
    }

    public static PromotionRefusedException unknown(long versionId) {
        return new PromotionRefusedException("There is no model version with the id " + versionId + ".");
    }

    void crown(ModelVersion version, String reason, String actor) {
        crown(version, ChampionChange.Kind.PROMOTION, null, reason, actor);
    }

    /** @throws PromotionRefusedException saying why it cannot be champion */
    public void crown(ModelVersion version, ChampionChange.Kind kind, @Nullable Long proposalId, String reason, String actor) {
        String why = reason(reason);
        // Two people who decide at once: the second finds what the first has done.
        changes.lock(version.task());
        Optional<Long> before = changes.current(version.task());
        check(version, before);
        changes.insert(version.task(), version.id(), kind, proposalId, why, actor);
        Map<String, Object> details = new TreeMap<>(Map.of("task", version.task(), "number", version.number(),
                "before", before.map(String::valueOf).orElse(""), "reason", why, "kind", kind));
        if (proposalId != null) {
            details.put("proposal", proposalId);
        }
        log.append("CHAMPION_CHANGED", actor, "model version " + version.id(), details);
        events.publishEvent(new VersionEvent.Crowned(version.task(), version.id(), actor));
    }

    /**
     * That the version could become champion, for as long as the caller's transaction lasts: whoever promotes or archives waits.
     *
     * @throws PromotionRefusedException saying why it cannot
     */
    void requireCandidate(ModelVersion version) {
        changes.lock(version.task());
        check(version, changes.current(version.task()));
    }

    /** @throws PromotionRefusedException saying why it cannot be champion */
    public void check(ModelVersion version, Optional<Long> champion) {
        if (champion.filter(current -> current == version.id()).isPresent()) {
            throw new PromotionRefusedException("Version " + version.number() + " is the champion already.");
        }
        if (marks.standing(version.id()).archived()) {
            throw new PromotionRefusedException("Version " + version.number()
                    + " is archived. Restore it first if it is to be champion.");
        }
        List<String> strange = strange(version);
        if (!strange.isEmpty()) {
            throw new PromotionRefusedException("Version " + version.number() + " was trained with another schema: the store has no "
                    + String.join(", ", strange) + " of the kind it reads.");
        }
    }

    /**
     * Lets nobody replace a champion they have not seen.
     *
     * @param seen the champion that the decision was made against; null where there was none
     */
    public void refuseUnlessChampion(Task task, @Nullable Long seen) {
        Long champion = changes.current(task).orElse(null);
        if (!Objects.equals(champion, seen)) {
            String now = champion == null ? "none" : "version " + versions.find(champion).orElseThrow().number();
            throw new PromotionRefusedException("The champion has changed meanwhile: it is " + now
                    + " now. Compare with it and decide again.");
        }
    }

    /** The reason without what surrounds it. */
    public static String reason(String reason) {
        return WrittenText.required("A promotion needs a reason", reason, LONGEST_REASON, PromotionRefusedException::new);
    }

    /** Features that the version reads and the store does not have, or has in another kind. */
    private List<String> strange(ModelVersion version) {
        if (version.task() != Task.CHURN) {
            return List.of();
        }
        var kinds = store.raw().stream().collect(Collectors.toMap(Feature::name, Feature::kind));
        return models.churn(version.id()).model().schema().raw().stream()
                .filter(feature -> kinds.get(feature.name()) != feature.kind()).map(Feature::name).toList();
    }
}

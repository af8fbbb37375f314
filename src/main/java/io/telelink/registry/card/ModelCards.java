package io.telelink.registry.card;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.data.Feature;
import io.telelink.learning.metric.GroupRates;
import io.telelink.learning.metric.TestResult;
import io.telelink.registry.ChampionChange;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionMark;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.VersionStanding;
import io.telelink.registry.VersionStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the cards of versions from what is registered; nothing on a card is typed by hand but the notes. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class ModelCards {

    private static final List<String> FACTS = List.of("firstAsOf", "lastAsOf", "rows", "trainRows", "testRows", "churners",
            "trainChurners", "testChurners", "dataSha256");

    private final ModelRegistry registry;
    private final VersionStore versions;
    private final VersionMarks marks;
    private final CardWords words;
    private final Clock clock;

    ModelCards(ModelRegistry registry, VersionStore versions, VersionMarks marks, CardWords words, Clock clock) {
        this.registry = registry;
        this.versions = versions;
        this.marks = marks;
        this.words = words;
        this.clock = clock;
    }

    /** The card of a version; empty where there is no such version. */
    public Optional<ModelCard> card(long versionId) {
        return registry.version(versionId).map(this::card);
    }

    private ModelCard card(ModelVersion version) {
        List<GroupRates> groups = registry.test(version.id()).map(TestResult::groups).orElse(List.of());
        VersionStanding standing = marks.standing(version.id());
        return new ModelCard(ModelCard.FORMAT, clock.instant(), version.id(), version.task(), version.number(),
                version.title(), version.specification(), version.champion(), standing.archived(), standing.tags(),
                words.purpose(version), words.notFor(version), facts(version), features(version),
                version.evaluation().map(e -> new ModelCard.Threshold(e.threshold(), e.thresholdRule())).orElse(null),
                version.evaluation().map(CardMeasures::of)
                        .or(() -> version.valued().map(CardMeasures::of)).orElse(List.of()),
                groups.stream().map(CardMeasures::group).toList(), words.limits(version, groups), terms(version),
                notes(version), provenance(version));
    }

    private static Map<String, Object> facts(ModelVersion version) {
        Map<String, Object> facts = new LinkedHashMap<>();
        FACTS.forEach(name -> Optional.ofNullable(version.provenance().get(name)).ifPresent(value -> facts.put(name, value)));
        return facts;
    }

    private static Map<String, Object> provenance(ModelVersion version) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("artifactSha256", version.artifactSha256());
        provenance.put("createdAt", version.createdAt().toString());
        provenance.put("createdBy", version.createdBy());
        version.provenance().forEach((name, value) -> {
            if (!FACTS.contains(name) && !List.of().equals(value)) {
                provenance.put(name, value);
            }
        });
        return provenance;
    }

    private List<String> features(ModelVersion version) {
        return version.task() != Task.CHURN ? List.of()
                : versions.churn(version.id()).schema().raw().stream().map(Feature::label).toList();
    }

    private List<ModelCard.Term> terms(ModelVersion version) {
        List<ChampionChange> history = registry.history(version.task());
        List<ModelCard.Term> terms = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            ChampionChange change = history.get(i);
            if (change.versionId() == version.id()) {
                terms.add(new ModelCard.Term(change.changedAt(), i == 0 ? null : history.get(i - 1).changedAt(),
                        change.changedBy(), change.reason()));
            }
        }
        return terms;
    }

    private List<ModelCard.Said> notes(ModelVersion version) {
        return marks.list(version.id()).stream().filter(mark -> mark.kind() == VersionMark.Kind.NOTE)
                .map(mark -> new ModelCard.Said(mark.markedAt(), mark.markedBy(), mark.content())).toList();
    }
}

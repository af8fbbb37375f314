package io.telelink.registry.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.GroupRates;
import io.telelink.registry.ModelVersion;
import io.telelink.shell.Formats;
import io.telelink.shell.Texts;
import org.springframework.stereotype.Component;

/** What a card says in sentences. */
@Component
public class CardWords {

    private final Texts texts;

    CardWords(Texts texts) {
        this.texts = texts;
    }

    /** A text of cards. */
    String text(String key, Object... arguments) {
        return texts.getTranslation("registry.card." + key, Locale.ENGLISH, arguments);
    }

    /** Any text. */
    String shared(String key) {
        return texts.getTranslation(key, Locale.ENGLISH);
    }

    /** The label of a measure of churn or of value. */
    String measure(String name) {
        return texts.has("registry.metric." + name) ? shared("registry.metric." + name) : label("registry.backtest.", name);
    }

    /** The label of a fact; what has none goes by its name. */
    String label(String prefix, String name) {
        return texts.has(prefix + name) ? shared(prefix + name) : name;
    }

    String purpose(ModelVersion version) {
        return text("purpose." + version.task());
    }

    List<String> notFor(ModelVersion version) {
        return List.of(text("not-for.causes"), text("not-for.decisions"), text("not-for.others"));
    }

    List<String> limits(ModelVersion version, List<GroupRates> groups) {
        List<String> limits = new ArrayList<>();
        version.evaluation().map(Evaluation::test).ifPresentOrElse(
                test -> limits.add(text("limit.test", Formats.count(test.n()), Formats.count(test.positives()))),
                () -> limits.add(version.valued().map(valued -> text("limit.backtest",
                        Formats.count(valued.backtest().customers()), Formats.date(valued.backtestCutOff())))
                        .orElseGet(() -> text("limit.unmeasured"))));
        if (version.provenance().get("lastAsOf") instanceof String last) {
            limits.add(text("limit.period", last));
        }
        version.evaluation().ifPresent(evaluation -> {
            limits.add(text("limit.profit"));
            limits.add(groups.isEmpty() ? text("limit.no-groups") : text("limit.groups", String.valueOf(GroupRates.FEWEST)));
        });
        return limits;
    }
}

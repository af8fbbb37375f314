package io.telelink.scoring.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.job.JobState;
import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Recommendation;
import io.telelink.scoring.ValueKind;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Level;
import io.telelink.shell.Tone;

/** What the names of this feature are called where people read them. */
final class Words {

    private Words() {
    }

    static Level level(RiskBand band) {
        return Level.valueOf(band.name());
    }

    static Badge risk(RiskBand band) {
        return Badges.risk(level(band));
    }

    static String band(RiskBand band) {
        return I18NProvider.translate(level(band).key());
    }

    static String recommendation(Recommendation recommendation) {
        return I18NProvider.translate("scoring.recommendation." + recommendation.name());
    }

    /** What to do with a customer of this recommendation, in a sentence. */
    static String advice(Recommendation recommendation) {
        return I18NProvider.translate("scoring.recommendation." + recommendation.name() + ".advice");
    }

    static String purpose(Purpose purpose) {
        return I18NProvider.translate("scoring.purpose." + purpose.name());
    }

    static Badge state(JobState state) {
        Tone tone = switch (state) {
            case QUEUED -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case SUCCEEDED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.WARNING;
        };
        return Badges.status(I18NProvider.translate("scoring.state." + state.name()), tone);
    }

    /** An amount on a model's own scale, with its sign. */
    static String signed(double amount) {
        String digits = Formats.decimal(Math.abs(amount), 2);
        return (digits.equals("0.00") ? "" : amount < 0 ? "\u2212" : "+") + digits;
    }

    /** What a value is, in a sentence or two. */
    static String basis(ValueKind kind, ValueAssumptions terms, boolean billed, boolean measured) {
        String basis = I18NProvider.translate("scoring.answer.basis." + kind, String.valueOf(terms.horizonMonths()),
                Formats.share(terms.margin()), Formats.share(terms.annualDiscountRate()));
        String bills = billed || kind == ValueKind.ASSUMED ? "" : " " + I18NProvider.translate("scoring.answer.basis.no-bills");
        return basis + bills + (measured ? "" : " " + I18NProvider.translate("scoring.answer.basis.carried"));
    }

    static String range(double low, double high) {
        return I18NProvider.translate("scoring.answer.range", Formats.money(low), Formats.money(high));
    }

    /** Label of a raw or derived feature; the name itself where the schema no longer has it. */
    static String feature(Schema schema, String name) {
        return schema.raw().stream().filter(feature -> feature.name().equals(name)).map(Feature::label).findFirst()
                .or(() -> schema.derived().stream().filter(feature -> feature.name().equals(name))
                        .map(DerivedFeature::label).findFirst())
                .orElse(name);
    }

    /** Labels of features as part of a sentence. */
    static String features(Schema schema, List<String> names) {
        return names.stream().map(name -> feature(schema, name).toLowerCase(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    /** Seconds as people say them. */
    static String seconds(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < 90 ? I18NProvider.translate("scoring.seconds", String.valueOf(whole))
                : I18NProvider.translate("scoring.minutes", String.valueOf(Math.round(whole / 60.0)));
    }
}

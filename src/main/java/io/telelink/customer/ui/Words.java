package io.telelink.customer.ui;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.CustomerStatus;
import io.telelink.job.JobState;
import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Level;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import org.jspecify.annotations.Nullable;

/** Values in the words and marks in which people read them. */
final class Words {

    private Words() {
    }

    static Component status(CustomerStatus status) {
        return Badges.status(translate("customer.status." + status),
                status == CustomerStatus.ACTIVE ? Tone.INFO : Tone.NEUTRAL);
    }

    static Component risk(@Nullable RiskBand band) {
        return band == null ? Parts.secondary(I18NProvider.translate("customer.not-scored")) : Badges.risk(level(band));
    }

    static Component state(JobState state) {
        return Badges.status(translate("customer.import.state." + state), switch (state) {
            case QUEUED, CANCELLED -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case SUCCEEDED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        });
    }

    static String translate(String key) {
        return I18NProvider.translate(key);
    }

    static Level level(RiskBand band) {
        return switch (band) {
            case HIGH -> Level.HIGH;
            case MEDIUM -> Level.MEDIUM;
            case LOW -> Level.LOW;
        };
    }

    static String yesNo(@Nullable Boolean value) {
        return value == null ? Formats.UNKNOWN : I18NProvider.translate(value ? "customer.yes" : "customer.no");
    }

    static String recommendation(@Nullable String name) {
        return name == null ? Formats.UNKNOWN : I18NProvider.translate("customer.recommendation." + name);
    }

    /** Label of a raw or derived feature; a name that the schema does not know any more stays as it is. */
    static String feature(Schema schema, @Nullable String name) {
        if (name == null) {
            return Formats.UNKNOWN;
        }
        return schema.raw().stream().filter(feature -> feature.name().equals(name)).map(Feature::label).findFirst()
                .or(() -> schema.derived().stream().filter(feature -> feature.name().equals(name))
                        .map(DerivedFeature::label).findFirst())
                .orElse(name);
    }

    /** A value with its unit, unless the label says it already: {@code $45.07}, {@code 128 days}, {@code Yes}. */
    static String value(Schema schema, Feature feature, double value) {
        if (Double.isNaN(value)) {
            return Formats.UNKNOWN;
        }
        String text = schema.text(feature, value);
        if (feature.unit().isEmpty() || feature.label().toLowerCase(Locale.ROOT).contains(feature.unit())) {
            return text;
        }
        return feature.unit().equals("$") ? "$" + text : text + " " + feature.unit();
    }

}

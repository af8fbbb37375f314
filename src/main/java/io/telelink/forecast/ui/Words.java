package io.telelink.forecast.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.economics.Economics;
import io.telelink.economics.panel.TermsText;
import io.telelink.forecast.Dimension;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Part;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.compute.Plan;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Formats;
import io.telelink.shell.Level;

/** What the names of this feature are called where people read them. */
final class Words {

    private static final int QUARTER = 3;

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String dimension(Dimension dimension) {
        return text("forecast.dimension." + dimension.name());
    }

    /** What a part of the base is called. */
    static String part(Schema schema, Part part) {
        String member = part.member();
        if (part.isNone()) {
            return text(part.dimension() == Dimension.REASON ? "forecast.no-reason" : "forecast.unknown");
        }
        return switch (part.dimension()) {
            case ALL -> text("forecast.everybody");
            case STATE -> member;
            case PLAN -> plan(member);
            case TENURE -> text("forecast.tenure." + member);
            case RISK -> text(Level.valueOf(member).key());
            case REASON -> feature(schema, member);
            case SEGMENT -> part.label().isEmpty() ? text("forecast.segment", member) : part.label();
        };
    }

    static String plan(String plan) {
        return text("forecast.plan." + plan);
    }

    /** What the customers of a retention curve are called. */
    static String cohort(CohortCurve curve) {
        if (curve.name().equals(CohortCurve.ALL)) {
            return text("forecast.everybody");
        }
        boolean isPlan = Stream.of(Plan.values()).anyMatch(plan -> plan.name().equals(curve.name()));
        return isPlan ? plan(curve.name()) : quarter(LocalDate.parse(curve.name()));
    }

    private static String quarter(LocalDate first) {
        return text("forecast.quarter", String.valueOf((first.getMonthValue() - 1) / QUARTER + 1), String.valueOf(first.getYear()));
    }

    /** The settings, which stand beside every figure. */
    static String terms(Economics economics) {
        return text("forecast.terms", TermsText.of(economics.terms()), String.valueOf(economics.churnWindowDays()));
    }

    /** What the figures of a run rest on. */
    static String basis(ForecastRun run) {
        return text("forecast.basis", Formats.date(run.asOf()), String.valueOf(run.scoringRunId()),
                run.survival().isEmpty() ? text("forecast.survival.none") : run.survival());
    }

    /** Label of a raw or derived feature; the name itself where the schema no longer has it. */
    private static String feature(Schema schema, String name) {
        return Stream.concat(schema.raw().stream().map(feature -> List.of(feature.name(), feature.label())),
                        schema.derived().stream().map(feature -> List.of(feature.name(), feature.label())))
                .filter(named -> named.getFirst().equals(name)).map(List::getLast).findFirst().orElse(name);
    }

    /** A relative change with its sign: {@code +2.0%}. */
    static String change(double fraction) {
        return (fraction > 0 ? "+" : "") + Formats.share(fraction);
    }

    /** An amount of money with its sign. */
    static String gain(double dollars) {
        return (dollars > 0 ? "+" : "") + Formats.moneyShort(dollars);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ENGLISH);
    }
}

package io.telelink.scoring.ui;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.economics.panel.TermsText;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.value.ValuePath;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.ValueStory;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** How a value comes together: month by month, and by what drives it. */
final class ValueParts extends Composite<Div> {

    private static final int SHOWN = 6;

    private final ValueStory story;

    ValueParts(Prediction prediction, ValueStory story) {
        this.story = story;
        Div parts = Parts.stack(Parts.quiet(Words.basis(story.kind(), story.terms(), story.basis().bills() != null,
                story.measured())));
        story.pathTitle().ifPresent(title -> parts.add(Parts.quiet(getTranslation("scoring.worth.path-of", title))));
        story.path().ifPresent(path -> {
            Div charts = Parts.columns(new Chart(earned(path)), new Chart(survival(path)));
            parts.add(charts);
        });
        parts.add(story.drivers().isEmpty() ? product(prediction) : drivers(prediction));
        getContent().add(parts);
    }

    private Bars earned(ValuePath path) {
        int months = path.discounted().length;
        int horizon = story.terms().horizonMonths();
        List<Meaning> meanings = IntStream.rangeClosed(1, months).mapToObj(month -> month <= horizon ? Meaning.MAIN : Meaning.QUIET)
                .toList();
        return Bars.columns(getTranslation("scoring.worth.path"), getTranslation("scoring.worth.month"),
                        Axis.money(getTranslation("scoring.worth.margin")),
                        IntStream.rangeClosed(1, months).mapToObj(String::valueOf).toList(),
                        new Series(getTranslation("scoring.worth.margin"), DoubleStream.of(path.discounted()).boxed().toList(), meanings))
                .withNote(getTranslation("scoring.worth.path.note", String.valueOf(horizon)));
    }

    private Lines survival(ValuePath path) {
        double[] months = IntStream.rangeClosed(0, path.survival().length).asDoubleStream().toArray();
        double[] survival = DoubleStream.concat(DoubleStream.of(1), DoubleStream.of(path.survival())).toArray();
        return Lines.of(getTranslation("scoring.worth.survival"), Axis.number(getTranslation("scoring.worth.month"), ""),
                        Axis.share(getTranslation("scoring.worth.survival.y")),
                        Line.of(getTranslation("scoring.worth.survival.y"), months, survival).meaning(Meaning.MAIN))
                .withGuides(Guide.vertical(story.terms().horizonMonths(), getTranslation("scoring.worth.horizon")))
                .withNote(getTranslation("scoring.worth.survival.note", String.valueOf(story.terms().churnWindowDays()),
                        Formats.decimal(story.basis().tenureMonths(), 0)));
    }

    /** A survival-based value is a product of a few parts. */
    private Facts product(Prediction prediction) {
        Facts facts = new Facts(getTranslation("scoring.worth.drivers"));
        facts.add(getTranslation("scoring.expected-revenue"), Formats.money(prediction.pricing().expectedRevenue()));
        story.path().ifPresent(path -> {
            int horizon = story.terms().horizonMonths();
            facts.add(getTranslation("scoring.worth.expected-months", String.valueOf(horizon)),
                    Formats.decimal(DoubleStream.of(path.survival()).limit(horizon).sum(), 1));
            facts.add(getTranslation("scoring.worth.expected-revenue-over", String.valueOf(horizon)),
                    Formats.money(DoubleStream.of(path.revenue()).limit(horizon).sum()));
        });
        facts.add(getTranslation("scoring.worth.margin.share"), TermsText.percent(story.terms().margin()));
        facts.add(getTranslation("scoring.worth.discount"), TermsText.percent(story.terms().annualDiscountRate()));
        facts.add(getTranslation("scoring.answer.value"), Formats.money(prediction.clv()));
        return facts;
    }

    /** What a learned value owes to what is known of the customer, in dollars that add up to it. */
    private Div drivers(Prediction prediction) {
        Facts facts = new Facts(getTranslation("scoring.worth.drivers"));
        facts.add(getTranslation("scoring.reasons.base"), Formats.money(story.average()));
        story.drivers().stream().limit(SHOWN).forEach(driver -> facts.add(
                getTranslation("scoring.worth.driver", driver.label(), driver.value()), signed(driver.contribution())));
        facts.add(getTranslation("scoring.reasons.others"),
                signed(story.drivers().stream().skip(SHOWN).mapToDouble(Contribution::contribution).sum()));
        facts.add(getTranslation("scoring.worth.this"), Formats.money(prediction.clv()));
        return Parts.stack(Parts.plain(getTranslation("scoring.worth.drivers")), facts);
    }

    private static String signed(double amount) {
        return amount > 0 ? "+" + Formats.money(amount) : Formats.money(amount);
    }
}

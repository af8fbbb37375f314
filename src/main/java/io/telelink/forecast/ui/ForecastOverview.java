package io.telelink.forecast.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.access.Roles;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Forecasts;
import io.telelink.forecast.Part;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.forecast.Scenario;
import io.telelink.forecast.compute.Movement;
import io.telelink.shell.Change;
import io.telelink.shell.EmptyState;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import io.telelink.shell.chart.Chart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What the base is worth, how it moves, and how much of it may leave. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ForecastOverview implements OverviewSection {

    private static final int YEAR = 12;

    private final Forecasts forecasts;
    private final ObjectProvider<RetainedRevenue> retained;

    ForecastOverview(Forecasts forecasts, ObjectProvider<RetainedRevenue> retained) {
        this.forecasts = forecasts;
        this.retained = retained;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EXECUTIVE);
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        Optional<ForecastRun> newest = forecasts.newest();
        Optional<Part> everybody = newest.flatMap(forecasts::everybody);
        if (everybody.isEmpty()) {
            return new EmptyState(VaadinIcon.TRENDING_UP, "forecast.none", "forecast.none.next");
        }
        ForecastRun run = newest.get();
        List<Movement> movements = forecasts.report(run).movements();
        List<Part> before = forecasts.everybodyByDay();
        var cards = new FigureRow(customers(run, everybody.get(), movements), churnRate(run, movements),
                amount(run, "forecast.overview.value", everybody.get(), before, part -> part.figures().value(), true),
                amount(run, "forecast.overview.at-risk", everybody.get(), before, part -> part.figures().revenueAtRisk(), false));
        retained.ifAvailable(measure -> measure.measured(YEAR).ifPresent(effect -> cards.add(new RetainedCard(run, measure, effect))));
        Div chart = new Div(new Chart(OutlookCharts.revenue(forecasts.outlooks(run, everybody.get()).of(Scenario.NONE, YEAR),
                run.asOf(), false)));
        chart.addClassName("panel");
        Div content = Parts.stack(cards, chart, Parts.line(new Anchor(Addresses.FORECAST, Words.text("forecast.overview.more")),
                new Anchor(Addresses.LEAKS, Words.text("forecast.overview.leaks"))),
                Parts.quiet(Words.basis(run) + " " + Words.terms(run.economics())));
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        return content;
    }

    private FigureCard customers(ForecastRun run, Part everybody, List<Movement> movements) {
        FigureCard card = card(run, "forecast.overview.customers", Formats.count(everybody.figures().customers()));
        if (!movements.isEmpty()) {
            Movement last = movements.getLast();
            long net = last.joined() - last.left();
            String words = Words.text("forecast.overview.moved", Formats.count(last.joined()), Formats.count(last.left()),
                    Formats.month(last.month()));
            card.withChange(net > 0 ? Change.up(words, Tone.GOOD) : net < 0 ? Change.down(words, Tone.BAD) : Change.none(words))
                    .withTrend(movements.stream().skip(movements.size() - YEAR).map(month -> (double) month.active()).toList());
        }
        return card;
    }

    private FigureCard churnRate(ForecastRun run, List<Movement> movements) {
        if (movements.size() < 2 || Double.isNaN(movements.getLast().churnRate())) {
            return card(run, "forecast.overview.churn-rate", Formats.UNKNOWN);
        }
        Movement last = movements.getLast();
        Movement before = movements.get(movements.size() - 2);
        FigureCard card = card(run, "forecast.overview.churn-rate", Formats.share(last.churnRate()))
                .withUnit(Words.text("forecast.overview.in", Formats.month(last.month())));
        if (!Double.isNaN(before.churnRate())) {
            String words = Words.text("forecast.overview.after", Formats.share(before.churnRate()), Formats.month(before.month()));
            double difference = last.churnRate() - before.churnRate();
            card.withChange(difference > 0 ? Change.up(words, Tone.BAD) : difference < 0 ? Change.down(words, Tone.GOOD)
                    : Change.none(words));
        }
        return card.withTrend(movements.stream().skip(movements.size() - YEAR).map(Movement::churnRate).toList());
    }

    private FigureCard amount(ForecastRun run, String key, Part now, List<Part> days, ToDoubleFunction<Part> value, boolean moreIsGood) {
        FigureCard card = card(run, key, Formats.moneyShort(value.applyAsDouble(now)));
        if (days.size() > 1) {
            double difference = value.applyAsDouble(now) - value.applyAsDouble(days.get(days.size() - 2));
            String words = Words.text("forecast.overview.since", Words.gain(difference));
            Tone tone = difference > 0 == moreIsGood ? Tone.GOOD : Tone.BAD;
            card.withChange(difference > 0 ? Change.up(words, tone) : difference < 0 ? Change.down(words, tone) : Change.none(words));
            List<Double> trend = new ArrayList<>(days.stream().map(part -> value.applyAsDouble(part)).toList());
            card.withTrend(trend.subList(Math.max(0, trend.size() - YEAR), trend.size()));
        }
        return card;
    }

    private static FigureCard card(ForecastRun run, String key, String value) {
        return new FigureCard(Words.text(key), value).withDefinition(Words.text(key + ".definition"), Words.basis(run),
                Words.terms(run.economics()));
    }
}

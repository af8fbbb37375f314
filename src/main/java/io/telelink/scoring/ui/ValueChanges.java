package io.telelink.scoring.ui;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.scoring.ValuePoint;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;

/** How a customer's value changed from one prediction to the next. */
final class ValueChanges extends Composite<Div> {

    private static final int LISTED = 6;

    /** @param points oldest first */
    ValueChanges(List<ValuePoint> points) {
        if (points.size() < 2) {
            getContent().add(Parts.quiet(getTranslation("scoring.worth.changes.none")));
            return;
        }
        Div parts = Parts.stack(new Chart(chart(points)), latest(points));
        getContent().add(parts);
    }

    private Lines chart(List<ValuePoint> points) {
        return Lines.of(getTranslation("scoring.worth.changes"), Axis.count(getTranslation("scoring.worth.changes.x")),
                        Axis.money(getTranslation("scoring.answer.value")).between(0.0, null),
                        Line.of(getTranslation("scoring.answer.value"),
                                IntStream.rangeClosed(1, points.size()).asDoubleStream().toArray(), values(points, ValuePoint::clv))
                                .between(values(points, ValuePoint::low), values(points, ValuePoint::high)).meaning(Meaning.MAIN))
                .withNote(getTranslation("scoring.worth.changes.note"));
    }

    private static double[] values(List<ValuePoint> points, ToDoubleFunction<ValuePoint> value) {
        return points.stream().mapToDouble(value).toArray();
    }

    private Facts latest(List<ValuePoint> points) {
        Facts facts = new Facts(getTranslation("scoring.worth.changes"));
        for (ValuePoint point : points.reversed().subList(0, Math.min(LISTED, points.size()))) {
            facts.add(getTranslation(point.economicsId() == null ? "scoring.worth.point.before" : "scoring.worth.point",
                            Formats.money(point.clv()), Words.range(point.low(), point.high()), String.valueOf(point.valueVersion()),
                            String.valueOf(point.economicsId())), TimeText.of(point.at()));
        }
        return facts;
    }
}

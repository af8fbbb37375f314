package io.telelink.threshold.ui;

import java.util.List;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.shell.Formats;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;
import io.telelink.threshold.OperatingPoint;
import io.telelink.threshold.ThresholdStudy;

/** Profit against the threshold. */
final class ThresholdChart {

    private ThresholdChart() {
    }

    static Lines of(ThresholdStudy study, OperatingPoint chosen) {
        OperatingPoint best = study.best();
        return Lines.of(words("threshold.chart"), Axis.share(words("threshold.chart.x")), Axis.money(words("threshold.chart.y")),
                        Line.of(words("threshold.chart.line"), values(study.points(), OperatingPoint::threshold),
                                values(study.points(), OperatingPoint::profit)).meaning(Meaning.MAIN))
                .withNote(I18NProvider.translate("threshold.chart.note", Formats.share(best.threshold()), Formats.money(best.profit())))
                .withGuides(Guide.vertical(study.current().threshold(), words("threshold.chart.now")), Guide.horizontal(0, ""))
                .withPoints(new Lines.Point(chosen.threshold(), chosen.profit(), words("threshold.chart.chosen")));
    }

    private static double[] values(List<OperatingPoint> points, ToDoubleFunction<OperatingPoint> value) {
        return points.stream().mapToDouble(value).toArray();
    }

    private static String words(String key) {
        return I18NProvider.translate(key);
    }
}

package io.telelink.training.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.shell.Formats;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingWindow;

/** Of which moments the customers of a training are, in words. */
final class WindowText {

    private static final int MOST_NAMED = 6;

    private WindowText() {
    }

    /** What was asked for. */
    static String of(TrainingWindow window) {
        return switch (window) {
            case TrainingWindow.Latest latest -> I18NProvider.translate("training.window.latest");
            case TrainingWindow.CutOff(LocalDate day) -> I18NProvider.translate("training.window.cut-off.of", Formats.date(day));
            case TrainingWindow.Pooled(int cutOffs) -> I18NProvider.translate("training.window.pooled.of", cutOffs);
        };
    }

    /** What was read; empty until then, and where a file had many days. */
    static String read(TrainingRun run) {
        List<LocalDate> days = run.cutOffs();
        String named = days.stream().limit(MOST_NAMED).map(Formats::date).collect(Collectors.joining(", "));
        return days.size() > MOST_NAMED ? I18NProvider.translate("training.window.more", named, days.size() - MOST_NAMED) : named;
    }
}

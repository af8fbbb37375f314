package io.telelink.shadow.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.registry.panel.BandTable;
import io.telelink.shadow.Agreement;
import io.telelink.shadow.BandMoves;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.ChallengerReport;
import io.telelink.shadow.ShadowedRun;
import io.telelink.shell.Badges;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;

/** A challenger: since when, how far it agrees with the champion, and whose answers came true. */
final class ChallengerPanel extends Composite<Div> {

    ChallengerPanel(ChallengerReport report, List<? extends Component> actions) {
        Challenger challenger = report.challenger();
        Div panel = Parts.panel(Words.title(challenger.versionNumber(), challenger.versionTitle()), line(report));
        if (!actions.isEmpty()) {
            panel.add(Parts.line(actions.toArray(Component[]::new)));
        }
        report.runs().stream().limit(1).filter(run -> run.failure() != null).forEach(run -> panel.add(failure(run)));
        report.agreed().ifPresentOrElse(run -> agreement(panel, run), () -> panel.add(Parts.quiet(text("agreement.none"))));
        report.landed().ifPresentOrElse(run -> panel.add(new RealisedTable(run)), () -> panel.add(Parts.quiet(
                report.agreed().map(run -> text("realised.none", Formats.date(first(report).landsOn()))).orElse(""))));
        if (!report.runs().isEmpty()) {
            panel.add(runs(report.runs()));
        }
        getContent().add(panel);
    }

    private static ShadowedRun first(ChallengerReport report) {
        return report.runs().getLast();
    }

    private Component line(ChallengerReport report) {
        Challenger challenger = report.challenger();
        Span since = new Span(new Text(text("since", challenger.beganBy()) + " "), TimeText.of(challenger.beganAt()),
                new Text(": " + challenger.reason()));
        since.addClassName("secondary");
        since.getStyle().set("overflow-wrap", "anywhere");
        Div line = Parts.line(since, new Anchor(Addresses.model(challenger.versionId()), text("model")));
        report.runs().stream().findFirst().ifPresent(run -> line.add(
                new Anchor(Addresses.compare(run.championId(), challenger.versionId()), text("compare"))));
        return line;
    }

    private Component failure(ShadowedRun run) {
        return Parts.line(Badges.status(text("outcome.failed"), Tone.BAD), new Span(text("failed", String.valueOf(run.runId()), run.failure())));
    }

    private void agreement(Div panel, ShadowedRun run) {
        Agreement agreement = run.agreement();
        if (agreement == null) {
            return;
        }
        BandMoves moves = agreement.moves();
        panel.add(Parts.quiet(text("agreement.of", String.valueOf(run.runId()), Formats.date(run.businessDay()),
                Formats.count(moves.customers()), String.valueOf(run.championNumber()))),
                new FigureRow(
                        new FigureCard("shadow.same", Formats.share(moves.sameDecision())).withNote("shadow.same.about"),
                        new FigureCard("shadow.correlation", Words.correlation(agreement.correlation())).withNote("shadow.correlation.about"),
                        new FigureCard("shadow.moved", Formats.count(moves.moved())).withNote("shadow.moved.about"),
                        new FigureCard("shadow.list", Formats.count(moves.both() + moves.challengerAlone()))
                                .withNote(text("list.about", Formats.count(moves.both() + moves.championAlone()), Formats.count(moves.both())))),
                new BandTable(text("matrix"), text("matrix.rows"), moves::of));
    }

    private Component runs(List<ShadowedRun> runs) {
        var table = new ReadingTable(text("runs"), text("run"), text("day"), text("champion"), text("same"), text("moved"), text("outcome"));
        runs.forEach(run -> {
            Agreement agreement = run.agreement();
            table.row(new Text(String.valueOf(run.runId())), Formats.date(run.businessDay()), String.valueOf(run.championNumber()),
                    agreement == null ? Formats.UNKNOWN : Formats.share(agreement.moves().sameDecision()),
                    agreement == null ? Formats.UNKNOWN : Formats.count(agreement.moves().moved()), Words.outcome(run));
        });
        return table;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("shadow." + key, arguments);
    }
}

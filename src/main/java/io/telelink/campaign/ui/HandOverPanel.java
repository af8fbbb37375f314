package io.telelink.campaign.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignFiles;
import io.telelink.campaign.HandOver;
import io.telelink.campaign.HandOverTally;
import io.telelink.campaign.HandOvers;
import io.telelink.shell.Formats;
import io.telelink.shell.Later;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Parts;
import org.jspecify.annotations.Nullable;

/** The campaign's list on its way to whoever contacts: as a file, or sent to a webhook, with what became of each sending. */
final class HandOverPanel extends Composite<Div> {

    private static final Duration WHILE_RUNNING = Duration.ofSeconds(1);
    private static final Duration WHILE_IDLE = Duration.ofSeconds(30);

    private static final String TALLY_HEIGHT = "2rem";

    private final Campaign campaign;
    private final boolean working;
    private final HandOvers handOvers;
    private final Button send = new Button(getTranslation("campaign.send"), VaadinIcon.PAPERPLANE_O.create(), click -> ask());
    private final Div sendings = Parts.stack();
    private final LiveReading<List<HandOver>> reading;
    private @Nullable List<HandOver> shown;

    HandOverPanel(Campaign campaign, LocalDate today, CampaignFiles files, HandOvers handOvers) {
        this.campaign = campaign;
        this.working = campaign.isWorking(today);
        this.handOvers = handOvers;
        Anchor file = new Anchor(new MemberDownload(files, campaign), getTranslation("campaign.file"));
        file.setTitle(getTranslation("campaign.file.title"));
        Div ways = working ? Parts.line(file, send) : Parts.line(Parts.quiet(getTranslation("campaign.hand-over.not-running")));
        send.setVisible(handOvers.isPossible());
        Div panel = Parts.panel(getTranslation("campaign.hand-over"), Parts.quiet(getTranslation("campaign.hand-over.what")), ways);
        if (working && !handOvers.isPossible()) {
            panel.add(Parts.quiet(getTranslation("campaign.hand-over.no-key")));
        }
        if (working) {
            // Asks the rules of every action that waits: the page opens meanwhile.
            panel.add(new Later<>(TALLY_HEIGHT, () -> files.tally(campaign.id()), this::tally));
        }
        panel.add(sendings);
        getContent().add(panel);
        reading = LiveReading.whileShown(this, this::read, this::show,
                read -> read.stream().allMatch(each -> each.state().isFinished()) ? WHILE_IDLE : WHILE_RUNNING);
        show(read());
    }

    private Div tally(HandOverTally tally) {
        Div lines = Parts.stack(new Span(getTranslation("campaign.list.contacts", Formats.count(tally.contacts()))));
        if (!tally.leftOut().isEmpty()) {
            lines.add(Parts.quiet(getTranslation("campaign.list.left-out", Formats.count(tally.allLeftOut()))),
                    new ExclusionList(tally.leftOut()));
        }
        return lines;
    }

    private List<HandOver> read() {
        return handOvers.recent(campaign.id());
    }

    private void show(List<HandOver> read) {
        if (read.equals(shown)) {
            return;
        }
        shown = read;
        send.setEnabled(read.isEmpty() || read.getFirst().state().isFinished());
        sendings.removeAll();
        for (int i = 0; i < read.size(); i++) {
            sendings.add(new HandOverLine(read.get(i), handOvers, i == 0 && working, this::readAgain));
        }
    }

    private void readAgain() {
        show(read());
        reading.now();
    }

    private void ask() {
        String last = shown == null || shown.isEmpty() ? "" : shown.getFirst().target();
        new SendDialog(last, url -> handOvers.start(campaign.id(), url), this::readAgain).open();
    }
}

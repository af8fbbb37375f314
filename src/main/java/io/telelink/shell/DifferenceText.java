package io.telelink.shell;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.telelink.shell.TextDifference.Line;
import io.telelink.shell.TextDifference.Side;

/** Two texts in one: lines of the first alone with a minus, lines of the second alone with a plus. */
public final class DifferenceText extends Composite<Pre> {

    /** A page of more would not open for seconds. */
    private static final int MOST_SHOWN = 2000;

    private final List<Line> lines;

    /** @param onlyDifferences whether lines of both are left out */
    public DifferenceText(String first, String second, boolean onlyDifferences) {
        this.lines = TextDifference.between(first, second);
        getContent().getStyle().set("overflow-x", "auto").set("margin", "0").set("font-size", "var(--aura-font-size-s)");
        List<Line> wanted = lines.stream().filter(line -> !onlyDifferences || line.side() != Side.BOTH).toList();
        wanted.stream().limit(MOST_SHOWN).forEach(line -> getContent().add(shown(line)));
        if (wanted.size() > MOST_SHOWN) {
            Div more = new Div(getTranslation("shell.difference.more", wanted.size() - MOST_SHOWN));
            more.addClassName("secondary");
            getContent().add(more);
        }
    }

    /** Whether the texts are the same. */
    public boolean isSame() {
        return lines.stream().allMatch(line -> line.side() == Side.BOTH);
    }

    private static Div shown(Line line) {
        Div text = new Div(switch (line.side()) {
            case BOTH -> "  ";
            case FIRST -> "− ";
            case SECOND -> "+ ";
        } + line.text());
        if (line.side() != Side.BOTH) {
            text.addClassNames("tone", line.side() == Side.FIRST ? "tone-bad" : "tone-good");
        }
        return text;
    }
}

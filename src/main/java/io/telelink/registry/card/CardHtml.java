package io.telelink.registry.card;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.learning.metric.GroupRates;
import io.telelink.registry.card.ModelCard.Share;
import io.telelink.shell.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A card as a document that needs nothing else: to read, to print, to file. Times are in UTC. */
@Component
public class CardHtml {

    private static final int DIGITS = 3;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final String DURATION = "durationMillis";
    private static final List<String> SHARES = List.of("precision", "recall", "accuracy", "top", "coverage");
    private static final List<String> DOLLARS = List.of("empc", "profit", "mae", "rmse", "bias");
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #8886; }
            td.num, th.num { text-align: end; }
            td { overflow-wrap: anywhere; }
            .table { overflow-x: auto; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 85%; }
            @media print { body { margin: 0; max-width: none; } section { break-inside: avoid-page; } }
            """;

    private final CardWords words;

    CardHtml(CardWords words) {
        this.words = words;
    }

    /** A whole document. */
    public String document(ModelCard card) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escaped(title(card))
                + "</title><style>" + STYLE + "</style></head><body><h1>" + escaped(title(card)) + "</h1>" + article(card)
                + "</body></html>\n";
    }

    /** What the card says under its title, as one element. */
    public String article(ModelCard card) {
        var html = new StringBuilder("<article class=\"model-card\">");
        html.append(paragraph(words.text("written", time(card.writtenAt()), standing(card))));
        html.append(section("purpose", paragraph(card.purpose()) + bullets("not-for", card.notFor())));
        html.append(section("data", table(card.facts(), "registry.provenance.")
                + (card.features().isEmpty() ? "" : paragraph(words.text("features", String.join(", ", card.features()))))));
        if (!card.measures().isEmpty()) {
            html.append(section("measures", threshold(card) + measures(card)));
        }
        if (!card.groups().isEmpty()) {
            html.append(section("groups", paragraph(words.text("groups.about")) + groups(card)));
        }
        html.append(section("limits", list(card.limits())));
        html.append(section("champion", card.champion().isEmpty() ? paragraph(words.text("champion.never")) : terms(card)));
        if (!card.notes().isEmpty()) {
            html.append(section("notes", list(card.notes().stream()
                    .map(note -> time(note.at()) + ", " + note.by() + ": " + note.note()).toList())));
        }
        html.append(section("provenance", table(card.provenance(), "registry.provenance.")));
        return html.append("</article>").toString();
    }

    /** The title of the card. */
    public String title(ModelCard card) {
        return words.text("title", String.valueOf(card.number()), card.title(),
                words.shared("registry.task." + card.task()).toLowerCase(Locale.ROOT));
    }

    private String standing(ModelCard card) {
        String standing = words.text(card.isChampion() ? "is-champion" : card.archived() ? "is-archived" : "is-challenger");
        return card.tags().isEmpty() ? standing : standing + " " + words.text("tags", String.join(", ", card.tags()));
    }

    private String threshold(ModelCard card) {
        return card.threshold() == null ? "" : paragraph(words.text("threshold",
                Formats.share(card.threshold().probability()), card.threshold().rule()));
    }

    private String measures(ModelCard card) {
        return grid(List.of("measure", "test", "interval", "folds"), card.measures().stream().map(measured -> List.of(
                words.measure(measured.name()), written(measured.name(), measured.value()),
                measured.low() == null || measured.high() == null ? Formats.UNKNOWN
                        : words.text("between", written(measured.name(), measured.low()), written(measured.name(), measured.high())),
                measured.crossValidated() == null || measured.crossValidatedSpread() == null ? Formats.UNKNOWN
                        : written(measured.name(), measured.crossValidated()) + " ± "
                        + written(measured.name(), measured.crossValidatedSpread()))).toList());
    }

    private String groups(ModelCard card) {
        return grid(List.of("group", "customers", "churners", "recall", "false-alarms"), card.groups().stream()
                .map(group -> List.of(group.by() + ": " + group.group(), Formats.count(group.customers()),
                        Formats.count(group.churners()), share(group.recall()), share(group.falseAlarmRate()))).toList());
    }

    private String share(@Nullable Share share) {
        return share == null ? words.text("too-few", String.valueOf(GroupRates.FEWEST))
                : Formats.share(share.value()) + " (" + words.text("between", Formats.share(share.low()),
                        Formats.share(share.high())) + ")";
    }

    private String terms(ModelCard card) {
        return list(card.champion().stream().map(term -> term.until() == null
                ? words.text("champion.since", time(term.from()), term.by(), term.reason())
                : words.text("champion.until", time(term.from()), time(term.until()), term.by(), term.reason())).toList());
    }

    private String grid(List<String> heads, List<List<String>> rows) {
        var html = new StringBuilder("<div class=\"table\"><table><thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            html.append("<th scope=\"col\"").append(i == 0 ? ">" : " class=\"num\">")
                    .append(escaped(words.text("column." + heads.get(i)))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        rows.forEach(row -> {
            html.append("<tr><th scope=\"row\">").append(escaped(row.getFirst())).append("</th>");
            row.stream().skip(1).forEach(cell -> html.append("<td class=\"num\">").append(escaped(cell)).append("</td>"));
            html.append("</tr>");
        });
        return html.append("</tbody></table></div>").toString();
    }

    private String table(Map<String, Object> facts, String labels) {
        return facts.entrySet().stream().map(fact -> "<tr><th scope=\"row\">" + escaped(words.label(labels, fact.getKey()))
                + "</th><td>" + (fact.getKey().equals(DURATION) && fact.getValue() instanceof Number millis
                ? escaped(Formats.decimal(millis.doubleValue() / MILLIS_PER_SECOND, 1) + " s") : value(fact.getValue()))
                + "</td></tr>")
                .collect(Collectors.joining("", "<div class=\"table\"><table><tbody>", "</tbody></table></div>"));
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return escaped(map.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).sorted()
                    .collect(Collectors.joining(", ")));
        }
        if (value instanceof List<?> list) {
            return list(list.stream().map(String::valueOf).toList());
        }
        String text = value instanceof Integer count ? Formats.count(count) : String.valueOf(value);
        return text.contains("\n") ? "<pre>" + escaped(text) + "</pre>" : escaped(text);
    }

    private String section(String name, String content) {
        return "<section><h2>" + escaped(words.text("section." + name)) + "</h2>" + content + "</section>";
    }

    private String bullets(String name, List<String> items) {
        return paragraph(words.text(name)) + list(items);
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "<li>" + escaped(item) + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static String written(String measure, double value) {
        return SHARES.contains(measure) ? Formats.share(value)
                : DOLLARS.contains(measure) ? Formats.money(value) : Formats.decimal(value, DIGITS);
    }

    private static String time(Instant instant) {
        return Formats.dateTime(instant, ZoneOffset.UTC) + " UTC";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}

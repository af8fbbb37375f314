package io.telelink.audit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import io.telelink.audit.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One JSON text for one content, in the manner of RFC 8785: members sorted by name, no white space, no needless escapes. Numbers
 * are written in full decimals, so that nothing depends on how a language prints floating point.
 */
final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {
    }

    /** @throws IllegalArgumentException where a value has no form in the ledger */
    static String of(Map<String, ?> content) {
        var json = new CanonicalJson();
        json.write(content);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Boolean bool -> text.append(bool);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case BigDecimal number -> text.append(plain(number));
            case Double number when Double.isFinite(number) -> text.append(plain(BigDecimal.valueOf(number)));
            case String string -> quote(string);
            case Enum<?> constant -> quote(constant.name());
            case Hash hash -> quote(hash.hex());
            case Instant moment -> quote(moment.toString());
            case LocalDate date -> quote(date.toString());
            case Map<?, ?> members -> object(members);
            case Collection<?> items -> array(items);
            default -> throw new IllegalArgumentException("the ledger has no form for " + value.getClass().getSimpleName()
                    + " " + value);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void object(Map<?, ?> members) {
        Map<String, Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        text.append('{');
        for (Iterator<Map.Entry<String, Object>> all = sorted.entrySet().iterator(); all.hasNext();) {
            Map.Entry<String, Object> member = all.next();
            quote(member.getKey());
            text.append(':');
            write(member.getValue());
            text.append(all.hasNext() ? "," : "");
        }
        text.append('}');
    }

    private void array(Collection<?> items) {
        text.append('[');
        for (Iterator<?> all = items.iterator(); all.hasNext();) {
            write(all.next());
            text.append(all.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void quote(String string) {
        text.append('"');
        for (char c : WellFormed.text(string).toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}

package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.telelink.shell.TextDifference.Line;
import io.telelink.shell.TextDifference.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDifferenceTest {

    @Test
    void changedLinesStandBetweenThoseThatStayed() {
        assertThat(TextDifference.between("a\nb\nc", "a\nB\nc\nd")).containsExactly(new Line(Side.BOTH, "a"),
                new Line(Side.FIRST, "b"), new Line(Side.SECOND, "B"), new Line(Side.BOTH, "c"), new Line(Side.SECOND, "d"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothTextsCanBePutTogetherFromTheDifferenceAndNoLineIsWasted(long seed) {
        Random random = new Random(seed);
        List<String> first = lines(random);
        List<String> second = lines(random);
        List<Line> difference = TextDifference.between(String.join("\n", first), String.join("\n", second));
        assertThat(side(difference, Side.FIRST)).isEqualTo(first);
        assertThat(side(difference, Side.SECOND)).isEqualTo(second);
        assertThat(difference.stream().filter(line -> line.side() == Side.BOTH).count()).isEqualTo(longest(first, second));
    }

    @Test
    void aChangeFarDownInLongTextsIsFound() {
        String beginning = "same\n".repeat(20_000);
        List<Line> difference = TextDifference.between(beginning + "a\nend", beginning + "b\nend");
        assertThat(difference).hasSize(20_003);
        assertThat(difference.subList(20_000, 20_003)).containsExactly(new Line(Side.FIRST, "a"), new Line(Side.SECOND, "b"),
                new Line(Side.BOTH, "end"));
    }

    @Test
    void textsThatAreTooLongToCompareAreChangedFromTheFirstChangeToTheLast() {
        String other = "x\n" + "same\n".repeat(5_000) + "x\n";
        List<Line> difference = TextDifference.between("begin\n" + other.replace("x", "a") + "end", "begin\n" + other.replace("x", "b") + "end");
        assertThat(side(difference, Side.FIRST)).hasSize(5_004).startsWith("begin", "a").endsWith("a", "end");
        assertThat(side(difference, Side.SECOND)).hasSize(5_004).startsWith("begin", "b").endsWith("b", "end");
    }

    private static List<String> side(List<Line> difference, Side side) {
        return difference.stream().filter(line -> line.side() == side || line.side() == Side.BOTH).map(Line::text).toList();
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, 1 + random.nextInt(9)).mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.toList());
    }

    /** By trying everything. */
    private static int longest(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        List<String> restA = a.subList(1, a.size());
        List<String> restB = b.subList(1, b.size());
        return a.getFirst().equals(b.getFirst()) ? 1 + longest(restA, restB)
                : Math.max(longest(restA, b), longest(a, restB));
    }
}

package io.telelink.shell;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what both have, what only the first, and what only the second has. */
public final class TextDifference {

    /** Pairs of lines that are compared; of texts that differ in more, all lines count as changed between the first and last change. */
    private static final long MOST_PAIRS = 4_000_000;

    /** Where a line stands. */
    public enum Side {
        BOTH, FIRST, SECOND
    }

    /** A line of one of the texts, or of both. */
    public record Line(Side side, String text) {
    }

    private TextDifference() {
    }

    /**
     * The fewest lines that turn the first text into the second, by their longest common subsequence; all that lie between the first
     * and the last change where the texts are too long for that.
     */
    public static List<Line> between(String first, String second) {
        List<String> a = first.lines().toList();
        List<String> b = second.lines().toList();
        int begin = sameAtTheBeginning(a, b);
        int end = sameAtTheBeginning(a.subList(begin, a.size()).reversed(), b.subList(begin, b.size()).reversed());
        List<Line> lines = new ArrayList<>();
        a.subList(0, begin).forEach(line -> lines.add(new Line(Side.BOTH, line)));
        addChanged(a.subList(begin, a.size() - end), b.subList(begin, b.size() - end), lines);
        a.subList(a.size() - end, a.size()).forEach(line -> lines.add(new Line(Side.BOTH, line)));
        return lines;
    }

    private static int sameAtTheBeginning(List<String> a, List<String> b) {
        int same = 0;
        while (same < Math.min(a.size(), b.size()) && a.get(same).equals(b.get(same))) {
            same++;
        }
        return same;
    }

    private static void addChanged(List<String> a, List<String> b, List<Line> lines) {
        if ((long) a.size() * b.size() > MOST_PAIRS) {
            a.forEach(line -> lines.add(new Line(Side.FIRST, line)));
            b.forEach(line -> lines.add(new Line(Side.SECOND, line)));
            return;
        }
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(Side.BOTH, a.get(i++)));
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Side.FIRST, a.get(i++)));
            } else {
                lines.add(new Line(Side.SECOND, b.get(j++)));
            }
        }
    }

    /** Length of the longest common subsequence of what is left from each pair of lines on. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}

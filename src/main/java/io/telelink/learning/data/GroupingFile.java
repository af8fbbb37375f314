package io.telelink.learning.data;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.telelink.learning.ModelFile;

/** Reads the groups of customers that models are looked at by, such as {@code models/groups.yaml}. */
public final class GroupingFile {

    private GroupingFile() {
    }

    /**
     * Reads a file.
     *
     * @throws io.telelink.learning.InvalidModelFileException naming the key that is wrong
     */
    public static List<Grouping> read(String fileName, InputStream yaml) {
        return ModelFile.read(fileName, yaml).allowOnly("groupings").sections("groupings").stream()
                .map(section -> grouping(section.allowOnly("label", "feature", "levels", "bands"))).toList();
    }

    private static Grouping grouping(ModelFile section) {
        if (section.has("levels") && section.has("bands")) {
            throw section.wrong("bands", "must not stand beside levels");
        }
        return new Grouping(section.text("label"), section.text("feature"), levels(section), bands(section));
    }

    private static Map<String, List<String>> levels(ModelFile section) {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        if (section.has("levels")) {
            ModelFile groups = section.section("levels");
            groups.keys().forEach(group -> levels.put(group, groups.texts(group)));
        }
        return levels;
    }

    private static List<Grouping.Band> bands(ModelFile section) {
        List<Grouping.Band> bands = new ArrayList<>();
        for (ModelFile band : section.sections("bands")) {
            band.allowOnly("label", "below");
            double from = bands.isEmpty() ? Double.NEGATIVE_INFINITY : bands.getLast().below();
            double below = band.number("below", -Double.MAX_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY);
            if (below <= from) {
                throw band.wrong("below", "must be greater than that of the band before");
            }
            bands.add(new Grouping.Band(band.text("label"), below));
        }
        return bands;
    }
}

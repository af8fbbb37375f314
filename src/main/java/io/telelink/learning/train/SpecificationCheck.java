package io.telelink.learning.train;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.ModelFile;
import io.telelink.learning.YamlText;
import io.telelink.learning.data.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with the text of a specification, all of it at once as far as one fault does not hide another.
 *
 * @param faults in the order of lines; none where the specification can be trained
 * @param specification what the text says, where nothing is wrong
 */
public record SpecificationCheck(List<InvalidModelFileException> faults, Optional<ModelSpecification> specification) {

    public SpecificationCheck {
        faults = List.copyOf(faults);
    }

    /**
     * Checks a text: its form first, then its features.
     *
     * @param customers features of customers, which churn models learn from
     * @param valued features that value models learn from
     */
    public static SpecificationCheck of(String fileName, String text, Schema customers, Schema valued) {
        ModelFile file;
        try {
            file = ModelFile.checking(fileName, text);
        } catch (InvalidModelFileException unreadable) {
            return new SpecificationCheck(List.of(unreadable), Optional.empty());
        }
        ModelSpecification read = SpecificationFile.read(file, text);
        YamlText places = YamlText.of(fileName, text);
        List<InvalidModelFileException> faults = new ArrayList<>(file.faults());
        FeatureChoice.faults(read, customers, valued).forEach(fault -> faults.add(fault.at(places)));
        faults.sort(Comparator.comparingInt(InvalidModelFileException::line));
        return new SpecificationCheck(faults, faults.isEmpty() ? Optional.of(read) : Optional.empty());
    }
}

"""A sentence keeps apart from its values on every way it travels."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from wizard.errors import TrueupError
from wizard.errors.glossary import GLOSSARY
from wizard.words import Words, as_it_is, plain, say, understood

texts = st.text(st.characters(exclude_characters="{}"))
words = st.recursive(
    st.builds(Words, texts),
    lambda inner: st.builds(
        lambda one, more, of: Words("{one}: {more}", {"one": one, "more": [more]}, of), inner, inner, texts
    ),
)


@given(words)
def test_words_come_back_from_the_channel_as_they_went(sentence: Words) -> None:
    back = understood(json.loads(json.dumps(plain(sentence))))
    assert back == sentence
    assert str(back) == str(sentence)


def test_each_text_is_translated_and_no_value_is() -> None:
    sentence = say("{who} reads {what}", who="Customer", what=[Words("Customer"), Words("Job (JC)")])
    spoken = {"{who} reads {what}": "{who} lit {what}", "Customer": "Client", "Job (JC)": "Chantier (JC)"}
    assert sentence.told(lambda text: spoken[text]) == "Customer lit Client, Chantier (JC)"


def test_a_name_from_outside_is_never_a_pattern() -> None:
    assert str(as_it_is("{0.__class__}")) == "{0.__class__}"


def test_an_amount_is_written_with_all_it_has_as_the_language_writes_amounts() -> None:
    said = understood(json.loads(json.dumps(plain(say("Over {amount}", amount=Decimal("-12500.1"))))))
    assert str(said) == "Over -12,500.10"
    french = {"1,234.56": "1\u202f234,56", "Over {amount}": "De {amount}"}
    assert said.told(french.__getitem__) == "De -12\u202f500,10"
    assert str(say("{amount}", amount=Decimal("10.005"))) == "10.005", "never rounded"
    assert str(say("{amount}", amount=Decimal("NaN"))) == "NaN"


def test_a_value_that_is_not_there_is_told_as_a_question_mark() -> None:
    assert str(Words("{path} is damaged.")) == "? is damaged."


def test_a_sentence_among_the_values_of_an_error_crosses_the_channel() -> None:
    error = TrueupError("FI-701", path="x", reason=say("It is not a file."))
    back = TrueupError.from_dict(json.loads(json.dumps(error.to_dict())))
    assert back.cause == error.cause == "It is not a file."
    assert (
        back.words("cause").told(lambda text: text if "{" in text else "Ce n’est pas un fichier.")
        == "Ce n’est pas un fichier."
    )


def test_every_text_of_the_glossary_can_be_told_without_any_value() -> None:
    for code in GLOSSARY:
        for part in ("title", "cause", "remedy", "who"):
            assert str(TrueupError(code).words(part))


def test_a_word_may_be_another_for_each_thing_that_it_is_said_of() -> None:
    said = Words("rejected", of="project")
    assert str(said) == "rejected"
    assert said.told({"rejected": "rechazada", "rejected (project)": "rechazado"}.__getitem__) == "rechazado"
    assert said.told(lambda text: {"rejected": "rechazada"}.get(text, text)) == "rechazada", "better than English"
    assert understood(plain(said)) == said

"""XML of others: with no entities of its own, and nothing that is fetched from elsewhere."""

from xml.etree.ElementTree import Element, ParseError

from journeydesk.i18n import _
from journeydesk.interchange.checks import Refuse


def parsed_xml(content: str | bytes, refuse: Refuse) -> Element:
    """Its root; bytes are in the encoding they declare;  `refuse` is told what is wrong with it."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(content)
    except DefusedXmlException:
        refuse(_("it defines entities of its own, which may be harmful"))
    except (ParseError, ValueError) as error:
        line = getattr(error, "position", (0, 0))[0]
        refuse(_("it is broken XML, from line {line} on").format(line=line))
    return root

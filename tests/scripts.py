"""What customers go through, in the scripts that paper has to hold."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.model import Card, Lane, LaneKind, Map, Project, Records, Stage

# By language: a title, three stages, and what happens in each.
JOURNEYS: dict[str, tuple[str, tuple[str, str, str], tuple[str, ...]]] = {
    "de": (
        "Verspätetes Päckchen",
        ("Bestellen", "Warten", "Reklamieren"),
        (
            "Wählt die größte Geschenkverpackung – “für Oma”, 4,50 €",
            "Weiß drei Tage lang nicht, wo das Päckchen bleibt",
            "Ärgert sich über die Warteschleife am Telefon",
            "Fühlt sich vom Kundendienst ernst genommen",
            "Öffnet die E-Mail mit dem Lieferschein (2 Seiten)",
            "Bewertet den Händler mit vier von fünf Punkten",
        ),
    ),
    "el": (
        "Καθυστερημένο δέμα",
        ("Παραγγελία", "Αναμονή", "Παράπονο"),
        (
            "Διαλέγει το δώρο από το κινητό του",
            "Δεν ξέρει πού βρίσκεται το δέμα",
            "Περιμένει είκοσι λεπτά στο τηλέφωνο",
            "Η παραγγελία άργησε τρεις ημέρες",
            "Ο υπάλληλος ζητά συγγνώμη και βοηθά",
            "Γράφει μια κριτική για το κατάστημα",
        ),
    ),
    "ru": (
        "Опоздавшая посылка",
        ("Заказ", "Ожидание", "Жалоба"),
        (
            "Выбирает подарок с телефона по дороге домой",
            "Три дня не знает, где находится посылка",
            "Ждёт ответа оператора двадцать минут",
            "Получает извинения и скидку на следующий заказ",
            "Открывает письмо с номером отправления",
            "Советует магазин друзьям, несмотря на задержку",
        ),
    ),
    "he": (
        "חבילה מאחרת",
        ("הזמנה", "המתנה", "תלונה"),
        (
            "בוחרת מתנה בטלפון בדרך הביתה",
            "לא יודעת היכן החבילה נמצאת",
            "מחכה זמן רב למענה אנושי",
            "הנציגה מתנצלת ומציעה הנחה",
            "פותחת את ההודעה עם מספר המשלוח",
            "שָׁלוֹם, תודה על הסבלנות",
        ),
    ),
    "ar": (
        "طرد متأخر",
        ("الطلب", "الانتظار", "الشكوى"),
        (
            "تختار الهدية من الهاتف في طريقها إلى البيت",
            "لا تعرف أين الطرد منذ ثلاثة أيام",
            "تنتظر طويلا رد خدمة العملاء",
            "يعتذر الموظف ويقدم خصما على الطلب التالي",
            "تفتح الرسالة التي تحمل رقم الشحنة",
            "شُكْرًا على صبركم معنا",
        ),
    ),
    "hi": (
        "देर से आया पार्सल",
        ("ऑर्डर", "प्रतीक्षा", "शिकायत"),
        (
            "घर जाते हुए फ़ोन पर उपहार चुनती है",
            "तीन दिन तक पता नहीं चलता कि पार्सल कहाँ है",
            "ग्राहक सेवा की प्रतीक्षा में बीस मिनट बिताती है",
            "कर्मचारी क्षमा माँगता है और छूट देता है",
            "शिपमेंट संख्या वाला संदेश खोलती है",
            "दुकान को पाँच में से चार अंक देती है",
        ),
    ),
    "th": (
        "พัสดุล่าช้า",
        ("สั่งซื้อ", "รอคอย", "ร้องเรียน"),
        (
            "เลือกของขวัญจากโทรศัพท์ระหว่างทางกลับบ้าน",
            "ไม่รู้ว่าพัสดุอยู่ที่ไหนมาสามวันแล้ว",
            "รอสายฝ่ายบริการลูกค้านานยี่สิบนาที",
            "เจ้าหน้าที่ขอโทษและมอบส่วนลดให้",
            "เปิดข้อความที่มีหมายเลขพัสดุ",
            "ปู่ดีใจที่ได้รับน้ำผึ้งในที่สุด",
        ),
    ),
    "ja": (
        "遅れた荷物",
        ("注文", "待つ", "問い合わせ"),
        (
            "帰り道にスマートフォンで贈り物を選ぶ。",
            "荷物がどこにあるのか三日間わからない。",
            "コールセンターで二十分も待たされる。",
            "担当者が謝り、「次回の割引」を約束する。",
            "追跡番号の書かれたメールを開く。",
            "店を五点満点中四点と評価する。",
        ),
    ),
}
# Scripts beyond those that every reader has to get right: a sentence of each.
SENTENCES: dict[str, str] = {
    "am": "ደንበኛው ጥቅሉን ለሦስት ቀናት እየጠበቀ ነው",
    "bn": "গ্রাহক তিন দিন ধরে পার্সেলের জন্য অপেক্ষা করছেন",
    "gu": "ગ્રાહક ત્રણ દિવસથી પાર્સલની રાહ જુએ છે",
    "hy": "Հաճախորդը երեք օր սպասում է ծանրոցին",
    "ka": "მომხმარებელი სამი დღეა ელოდება ამანათს",
    "km": "អតិថិជនរង់ចាំកញ្ចប់អស់រយៈពេលបីថ្ងៃ",
    "kn": "ಗ್ರಾಹಕರು ಮೂರು ದಿನಗಳಿಂದ ಪಾರ್ಸೆಲ್ ಕಾಯುತ್ತಿದ್ದಾರೆ",
    "lo": "ລູກຄ້າລໍຖ້າພັດສະດຸມາສາມມື້ແລ້ວ",
    "ml": "ഉപഭോക്താവ് മൂന്ന് ദിവസമായി പാഴ്സലിനായി കാത്തിരിക്കുന്നു",
    "my": "ဖောက်သည်က ပါဆယ်ကို သုံးရက် စောင့်နေသည်",
    "or": "ଗ୍ରାହକ ତିନି ଦିନ ଧରି ପାର୍ସଲ ପାଇଁ ଅପେକ୍ଷା କରୁଛନ୍ତି",
    "pa": "ਗਾਹਕ ਤਿੰਨ ਦਿਨਾਂ ਤੋਂ ਪਾਰਸਲ ਦੀ ਉਡੀਕ ਕਰ ਰਿਹਾ ਹੈ",
    "si": "පාරිභෝගිකයා දින තුනක් තිස්සේ පාර්සලය බලා සිටී",
    "ta": "வாடிக்கையாளர் மூன்று நாட்களாகப் பார்சலுக்குக் காத்திருக்கிறார்",
    "te": "కస్టమర్ మూడు రోజులుగా పార్సెల్ కోసం ఎదురు చూస్తున్నారు",
    "symbols": "☎ → ✔ ⚠ ½ 👍🏽 👩\u200d💻 🇩🇪",
}


def map_in(language: str) -> Records:
    """A journey of three stages and two lanes, a card in each cell."""
    title, stages, cards = JOURNEYS[language]
    return _records(language, title, stages, cards)


def map_of_other_scripts() -> Records:
    """A map with a card in each of the other scripts."""
    return map_of(SENTENCES.values())


def map_of(cards: Iterable[str]) -> Records:
    """A map with these cards in three stages and two lanes."""
    return _records("en", "Order", ("Order", "Wait", "Ask"), tuple(cards))


def _records(language: str, title: str, stages: tuple[str, ...], cards: tuple[str, ...]) -> Records:
    lanes = [
        Lane(id="steps", map="m", rank="A"),
        Lane(id="pains", map="m", rank="B", kind=LaneKind.PAIN_POINT),
    ]
    return Records(
        [
            Project(id="p", language=language),
            Map(id="m", rank="V", title=title),
            *(Stage(id=f"s{i}", map="m", rank=f"{i}V", title=t) for i, t in enumerate(stages)),
            *lanes,
            *(
                Card(
                    id=f"c{i}",
                    lane=lanes[i // 3 % 2].id,
                    stage=f"s{i % 3}",
                    rank=f"{i:02}V",
                    text=text,
                )
                for i, text in enumerate(cards)
            ),
        ]
    )

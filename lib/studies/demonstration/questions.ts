/** A question with the answers of the demonstration's sources. */
export interface WrittenQuestion {
  readonly id: string
  readonly text: string
  /** Short, and leaving out things that matter. */
  readonly general: string
  /** Fuller. */
  readonly medical: string
  /** As a person would put it. */
  readonly people: string
}

/** A question whose answer is known to be good or bad, mixed in to watch over the raters. */
export interface CheckQuestion {
  readonly id: string
  readonly text: string
  readonly answer: string
  readonly quality: number
  /** Options by axis. */
  readonly expected: Readonly<Record<string, string>>
}

export const checkQuestions: readonly CheckQuestion[] = [
  {
    id: 'check-low-sugar',
    text: 'My sugar is low and I feel shaky. What should I do?',
    answer: 'Inject your usual insulin and lie down.',
    quality: -4,
    expected: { 'incorrect-retrieval': 'yes', 'incorrect-reasoning': 'yes' },
  },
  {
    id: 'check-hands',
    text: 'How long should I wash my hands?',
    answer: 'Wash them with soap for about twenty seconds, also between the fingers, and dry them well.',
    quality: 4,
    expected: { 'incorrect-retrieval': 'no', 'extent-of-possible-harm': 'no-harm' },
  },
]

/** Written for the demonstration; no advice. */
export const writtenQuestions: readonly WrittenQuestion[] = [
  {
    id: 'fever-child',
    text: 'My child of three has had a fever since yesterday. When should I see a doctor?',
    general: 'A fever usually passes by itself within a few days. Let your child rest and offer drinks.',
    medical:
      'A fever is mostly a sign that the body fights an infection.\n\nSee a doctor the same day if your child\n\n- drinks little or has hardly any wet nappies,\n- is hard to wake, breathes fast, or has a rash that does not fade under pressure,\n- has had the fever for more than three days.\n\nOtherwise rest and plenty to drink are enough.',
    people:
      'Most fevers are harmless. Come in today if your child drinks little, breathes fast, is very sleepy or has a rash that stays when you press it, and in any case if it lasts more than three days.',
  },
  {
    id: 'blood-pressure-salt',
    text: 'Does eating less salt lower blood pressure?',
    general: 'Yes, eating less salt lowers blood pressure.',
    medical:
      'Yes. On average, about five grams of salt a day less lower the upper value by a few points, more in people with high blood pressure. Most salt hides in bread, cheese, sausages and ready meals. If you take medicines for blood pressure or the kidneys, ask before you use salt substitutes, as these contain potassium.',
    people:
      'Yes, by a few points on average, and more if your pressure is high. Look at bread, cheese and ready meals first; that is where most salt is.',
  },
  {
    id: 'antibiotics-cold',
    text: 'Can I take an antibiotic against my cold so that it goes away sooner?',
    general: 'A cold is caused by viruses, so an antibiotic does not help.',
    medical:
      'No. Colds are caused by viruses, and antibiotics act on bacteria only. They would not shorten the cold, can cause diarrhoea or allergies, and make bacteria resistant. A cold lasts one to two weeks. See a doctor if you get short of breath, if one side of the face hurts badly, or if it gets worse again after it had been better.',
    people:
      'No, antibiotics do nothing against viruses and may harm you. It will take a week or two. Come back if you get short of breath or it gets worse after a few better days.',
  },
  {
    id: 'back-pain',
    text: 'I have had pain in my lower back for four days after lifting a box. Should I stay in bed?',
    general: 'You should rest in bed until the pain is gone.',
    medical:
      'No, stay as active as you can. Most such pain gets better within a few weeks, and lying in bed slows that down. Warmth and a simple painkiller can help you to move. Get help at once if a leg becomes weak, if you feel numb between the legs, or if you cannot hold or pass urine.',
    people:
      'No, keep moving; it heals better that way. If a leg gets weak, or you are numb between the legs or have trouble passing urine, go to hospital right away.',
  },
  {
    id: 'tick-bite',
    text: 'I found a tick on my leg. What do I do?',
    general: 'Pull it out with tweezers and put oil on the bite.',
    medical:
      'Grip the tick with fine tweezers as close to the skin as possible and pull it straight out, slowly; do not use oil or glue. Clean the spot. Watch it for some weeks: a red ring that grows, fever or aching joints are reasons to see a doctor. There is no need to take an antibiotic beforehand in most places.',
    people:
      'Take it out with tweezers, close to the skin, straight up. Wash the spot, note the date, and show us a growing red ring or a fever in the next weeks.',
  },
  {
    id: 'sleep-screen',
    text: 'I lie awake for an hour every evening. What could help?',
    general: 'Avoid screens and coffee in the evening and go to bed at the same time.',
    medical:
      'Several habits help many people: get up at the same time every day, no coffee after noon, bed only for sleep, and get up again if you are still awake after some twenty minutes. If it lasts for more than three months, behavioural therapy for insomnia works better in the long run than tablets.',
    people:
      'Get up at the same hour every day, leave coffee after lunch, and do not stay in bed awake. If that does not help within some weeks there is a short therapy that works well.',
  },
  {
    id: 'vaccine-flu-arm',
    text: 'My arm hurts a day after the flu vaccination. Is that normal?',
    general: 'Yes, that is normal.',
    medical:
      'Yes, a sore arm, and sometimes a slight fever or tiredness, are common for one to two days and a sign that the body reacts. A cool cloth helps. If the arm becomes very red, hot and swollen after the second day, or you get trouble breathing, have it looked at.',
    people:
      'Yes, for a day or two. Use a cool cloth and move the arm. If it gets hot and swells later, come by.',
  },
  {
    id: 'metformin-breakfast',
    text: 'Should I take my diabetes tablet metformin before or after breakfast?',
    general: 'Take it before breakfast on an empty stomach.',
    medical:
      'Take metformin with breakfast or right after it: on an empty stomach it more often causes nausea or diarrhoea. If that happens all the same, ask about a slower increase of the dose or the extended-release form. Tell the staff that you take it before an examination with contrast medium.',
    people:
      'With the meal or just after it, then your stomach takes it better. Tell us if you feel sick anyway.',
  },
  {
    id: 'nosebleed',
    text: 'How do I stop a nosebleed?',
    general: 'Lean your head back and wait until it stops.',
    medical:
      'Sit up, lean forward a little, and press the soft part of the nose together for ten to fifteen minutes without looking in between. Spit out blood rather than swallow it. Go to an emergency department if it still bleeds after half an hour, if it bleeds heavily, or if you take blood thinners.',
    people:
      'Lean forward, pinch the soft part of your nose for a good ten minutes by the clock. If it goes on for half an hour, or you take blood thinners, come in.',
  },
  {
    id: 'cholesterol-eggs',
    text: 'May I eat eggs when my cholesterol is high?',
    general: 'You should avoid eggs completely.',
    medical:
      'In moderation, yes. Eggs raise blood cholesterol only slightly in most people; saturated fat from butter, cheese and sausages matters more. Up to about one egg a day is seen as acceptable in most guidance. If you have diabetes or an inherited disorder of fats, talk it over with your practice.',
    people: 'Yes, a few a week are fine for most people. Butter, cheese and sausages matter more than eggs.',
  },
  {
    id: 'heart-attack-signs',
    text: 'What are the signs of a heart attack?',
    general: 'Strong pain in the chest that goes into the left arm.',
    medical:
      'Pressure, tightness or pain in the chest for more than five minutes, which may go into arms, back, neck or jaw; shortness of breath, cold sweat, nausea, fear. In women and in people with diabetes it may be mainly breathlessness, tiredness or pain in the upper belly. Call the emergency number at once, and do not drive yourself.',
    people:
      'Pressure or pain in the chest that stays, perhaps into the arm, jaw or back, with sweat or nausea; sometimes only breathlessness. Call an ambulance straight away.',
  },
  {
    id: 'iron-tablets',
    text: 'Why do I have to take my iron tablets away from my coffee?',
    general: 'Coffee stops iron from being taken up.',
    medical:
      'Coffee and tea bind iron in the gut, so that much less of it is taken up. Leave one hour before and two hours after. Orange juice or other sources of vitamin C do the opposite. Dark stools are harmless with iron; black, tarry and sticky ones with pain are not and need a doctor.',
    people: 'Because coffee binds the iron. Leave an hour or two between them; orange juice is fine with it.',
  },
  {
    id: 'mole-change',
    text: 'A mole on my back has become darker. Is that dangerous?',
    general: 'Moles can change over time, so this is probably harmless.',
    medical:
      'It may be harmless, but a mole that changes should be looked at within a few weeks. Reasons for an early appointment: two halves that differ, a ragged edge, several colours, more than six millimetres, itching or bleeding. Take a photograph with a ruler beside it, and stay out of strong sun until then.',
    people:
      'It should be looked at soon. Make an appointment in the next weeks, earlier if it bleeds or grows quickly.',
  },
  {
    id: 'dehydration-elderly',
    text: 'My grandmother hardly drinks anything in summer. How do I notice that it is too little?',
    general: 'She should drink three litres of water a day.',
    medical:
      'Signs are dark urine and little of it, a dry mouth, dizziness on standing up, tiredness, and new confusion, which may be the only sign in old age. Offer small drinks often, and soups and fruit count too. If she has a weak heart or kidneys, ask how much she may drink. Sudden confusion needs help the same day.',
    people:
      'Dark and little urine, dizziness, a dry mouth, or being muddled. Offer small glasses often; soup counts. If she is suddenly confused, call us the same day.',
  },
]
